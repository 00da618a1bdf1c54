extension Node {
    /// The elements of a list, in their order. Those of a long list are made while they are gone through, so that not all
    /// are there at the same time.
    package struct Elements: Sequence, Sendable {
        private enum Storage: Sendable {
            case nodes([Node])
            indirect case written(JSONElements)
            case encoded(count: Int, @Sendable (Int) -> Node)
        }

        private let storage: Storage

        /// Takes elements that exist already.
        package init(_ nodes: [Node]) { storage = .nodes(nodes) }
        init(_ written: JSONElements) { storage = .written(written) }

        /// The elements that values are encoded to.
        init<Value: Sendable>(_ values: [Value], _ encode: @escaping @Sendable (Value) -> Node) {
            let isLong = values.count > JSONReader.longest
            storage = isLong ? .encoded(count: values.count) { encode(values[$0]) } : .nodes(values.map(encode))
        }

        /// How many elements there are, without making them.
        package var count: Int {
            switch storage {
            case .nodes(let nodes): nodes.count
            case .written(let elements): elements.count
            case .encoded(let count, _): count
            }
        }

        package var underestimatedCount: Int { count }
        /// Whether there is no element.
        package var isEmpty: Bool { count == 0 }

        /// Where an element stands; nil where there is none, or where it was made here.
        package func place(at index: Int) -> Place? {
            guard index < count else { return nil }
            switch storage {
            case .nodes(let nodes): return nodes[index].place
            case .written(let elements): return elements.place(at: index)
            case .encoded: return nil
            }
        }

        package func makeIterator() -> Iterator {
            switch storage {
            case .nodes(let nodes): Iterator(storage: .nodes(nodes.makeIterator()))
            case .written(let elements): Iterator(storage: .written(elements.makeIterator()))
            case .encoded(let count, let make): Iterator(storage: .encoded((0..<count).makeIterator(), make))
            }
        }

        /// Makes the elements one after another.
        package struct Iterator: IteratorProtocol {
            fileprivate enum Storage {
                case nodes(IndexingIterator<[Node]>)
                case written(JSONElements.Iterator)
                case encoded(IndexingIterator<Range<Int>>, @Sendable (Int) -> Node)
            }

            fileprivate var storage: Storage

            package mutating func next() -> Node? {
                switch storage {
                case .nodes(var nodes):
                    defer { storage = .nodes(nodes) }
                    return nodes.next()
                case .written(var elements):
                    // So that nothing that it holds is copied when it changes.
                    storage = .nodes([].makeIterator())
                    defer { storage = .written(elements) }
                    return elements.next()
                case .encoded(var indices, let make):
                    defer { storage = .encoded(indices, make) }
                    return indices.next().map(make)
                }
            }
        }
    }
}

extension Node.Elements: Equatable, ExpressibleByArrayLiteral {
    package init(arrayLiteral nodes: Node...) { self.init(nodes) }

    package static func == (left: Node.Elements, right: Node.Elements) -> Bool {
        left.count == right.count && left.elementsEqual(right)
    }
}
