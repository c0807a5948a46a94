/// What a regular expression can start and end with, found by reading it: the gates that spare most evaluations.
///
/// Every answer is a superset of the truth. What is not understood can be anything.
struct PatternEdge {
    /// How many units of an end are known.
    static let depth = 5
    /// How many different ends are kept apart.
    private static let limit = 3000

    /// The ends that a match can have; each is a list of sets, the last unit first. A list that is shorter than
    /// ``depth`` leaves the rest open.
    let ends: [[UnitSet]]

    /// Reads the ends of what a pattern matches.
    init(endsOf pattern: String) { ends = Self.edge(pattern, fromEnd: true) }

    /// Reads the starts instead, the first unit first.
    init(startsOf pattern: String) { ends = Self.edge(pattern, fromEnd: false) }

    private static func edge(_ pattern: String, fromEnd: Bool) -> [[UnitSet]] {
        var parser = PatternParser(pattern)
        guard let node = parser.parse() else { return [[]] }
        return extend([[]], with: node, fromEnd: fromEnd)
    }

    private static func extend(_ edges: [[UnitSet]], with node: PatternNode, fromEnd: Bool) -> [[UnitSet]] {
        switch node {
        case .unit(let set): return edges.map { $0.count < depth ? $0 + [set] : $0 }
        case .empty: return edges
        case .anything: return edges.map { $0 + Array(repeating: .any, count: max(0, depth - $0.count)) }
        case .sequence(let nodes):
            return (fromEnd ? nodes.reversed() : nodes).reduce(edges) { extend($0, with: $1, fromEnd: fromEnd) }
        case .choice(let nodes):
            return merged(nodes.flatMap { extend(edges, with: $0, fromEnd: fromEnd) })
        case .repetition(let node, let least, let most):
            var result = least == 0 ? edges : []
            var current = edges
            for round in 1...depth where round <= most {
                current = extend(current, with: node, fromEnd: fromEnd)
                if round >= min(least, depth) { result += current }
            }
            return merged(result)
        }
    }

    /// Keeps the number of edges small: too many become one that holds them all.
    private static func merged(_ edges: [[UnitSet]]) -> [[UnitSet]] {
        let unique = Array(Set(edges))
        guard unique.count > limit else { return unique }
        let length = unique.map(\.count).min() ?? 0
        return [
            (0..<length).map { place in
                unique.reduce(into: UnitSet()) { $0.formUnion($1[place]) }
            }
        ]
    }
}
