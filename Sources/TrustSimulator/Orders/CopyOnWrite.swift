/// A part that is nearly always as it is when it is new, and takes no room of its own for as long as it is: a million
/// orders have to fit into memory.
@propertyWrapper
enum CopyOnWrite<Part: DefaultConstructible>: Equatable, Sendable {
    case new
    indirect case changed(Part)

    init() { self = .new }

    var wrappedValue: Part {
        get {
            switch self {
            case .new: Part()
            case .changed(let part): part
            }
        }
        set { self = newValue == Part() ? .new : .changed(newValue) }
    }
}

/// What is the same whenever it is new.
protocol DefaultConstructible: Equatable, Sendable {
    init()
}
