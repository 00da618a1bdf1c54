extension Node {
    /// The elements of a list, in their order. Those of a long list of a document are made while they are gone through,
    /// so that not all are there at the same time.
    package struct Elements: Sequence, Sendable {
        private enum Storage: Sendable {
            case nodes([Node])
            indirect case written(JSONElements)
        }

        private let storage: Storage

        package init(_ nodes: [Node]) { storage = .nodes(nodes) }
        init(_ written: JSONElements) { storage = .written(written) }

        package var count: Int {
            switch storage {
            case .nodes(let nodes): nodes.count
            case .written(let elements): elements.count
            }
        }

        package var underestimatedCount: Int { count }
        package var isEmpty: Bool { count == 0 }

        /// Where an element stands; nil where there is none, or where it was made here.
        package func place(at index: Int) -> Place? {
            guard index < count else { return nil }
            switch storage {
            case .nodes(let nodes): return nodes[index].place
            case .written(let elements): return elements.place(at: index)
            }
        }

        package func makeIterator() -> Iterator {
            switch storage {
            case .nodes(let nodes): Iterator(storage: .nodes(nodes.makeIterator()))
            case .written(let elements): Iterator(storage: .written(elements.makeIterator()))
            }
        }

        package struct Iterator: IteratorProtocol {
            fileprivate enum Storage {
                case nodes(IndexingIterator<[Node]>)
                case written(JSONElements.Iterator)
            }

            fileprivate var storage: Storage

            package mutating func next() -> Node? {
                switch storage {
                case .nodes(var nodes):
                    defer { storage = .nodes(nodes) }
                    return nodes.next()
                case .written(var elements):
                    defer { storage = .written(elements) }
                    return elements.next()
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
