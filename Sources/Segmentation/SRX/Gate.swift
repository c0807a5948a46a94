/// The edges of a pattern, ready to be asked: whether the text at a place can be one of them.
///
/// A tree of sets of units, since the edges of a long choice share most of theirs.
struct Gate {
    private struct Node {
        var set: Int32
        /// The first node of the next depth, or -1 where an edge ends here and anything may follow.
        var child: Int32 = -1
        /// The next node of the same depth, or -1.
        var sibling: Int32 = -1
    }

    private var nodes: [Node] = []
    private let isOpen: Bool

    init(_ edge: PatternEdge, _ sets: inout UnitSetPool) {
        isOpen = edge.ends.isEmpty || edge.ends.contains(where: \.isEmpty)
        guard !isOpen else { return }
        var numbered: [[Int32]] = []
        for units in edge.ends { numbered.append(units.map { Int32(sets.number(of: $0)) }) }
        _ = add(numbered, depth: 0)
    }

    /// Adds the edges from a depth on; answers the first of their nodes.
    private mutating func add(_ edges: [[Int32]], depth: Int) -> Int32 {
        var first: Int32 = -1
        let groups = Dictionary(grouping: edges) { $0[depth] }
        for (set, group) in groups.sorted(by: { $0.key > $1.key }) {
            let node = Int32(nodes.count)
            nodes.append(Node(set: set, sibling: first))
            first = node
            if group.allSatisfy({ $0.count > depth + 1 }) {
                let child = add(group, depth: depth + 1)
                nodes[Int(node)].child = child
            }
        }
        if depth == 0 { root = first }
        return first
    }

    private var root: Int32 = -1

    /// Whether an edge can start with a unit, and go on with a second one where that is known, by their indices in
    /// ``UnitSet``.
    func allows(first: Int, second: Int? = nil, _ sets: UnitSetPool) -> Bool {
        if isOpen { return true }
        var node = root
        while node >= 0 {
            if sets.contains(Int(nodes[Int(node)].set), first) {
                guard let second, nodes[Int(node)].child >= 0 else { return true }
                var next = nodes[Int(node)].child
                while next >= 0 {
                    if sets.contains(Int(nodes[Int(next)].set), second) { return true }
                    next = nodes[Int(next)].sibling
                }
            }
            node = nodes[Int(node)].sibling
        }
        return false
    }

    /// Whether the units before a place can be the end of a match.
    func allows(before place: Int, _ units: UnsafeBufferPointer<UInt16>, _ sets: borrowing UnitSetPool) -> Bool {
        isOpen || allows(root, place - 1, step: -1, units, sets)
    }

    /// Whether the units after a place can be the start of a match.
    func allows(after place: Int, _ units: UnsafeBufferPointer<UInt16>, _ sets: borrowing UnitSetPool) -> Bool {
        isOpen || allows(root, place, step: 1, units, sets)
    }

    private func allows(
        _ first: Int32, _ at: Int, step: Int, _ units: UnsafeBufferPointer<UInt16>, _ sets: borrowing UnitSetPool
    ) -> Bool {
        guard at >= 0, at < units.count else { return false }
        let index = UnitSet.index(units[at])
        var number = first
        while number >= 0 {
            let node = nodes[Int(number)]
            if sets.contains(Int(node.set), index) {
                if node.child < 0 || allows(node.child, at + step, step: step, units, sets) { return true }
            }
            number = node.sibling
        }
        return false
    }
}

/// What the text before a place must hold somewhere: the first unit of a long pattern, where only few units can be it,
/// such as the bracket in `\([^)]*`; and from there to the place nothing but what the pattern can match.
struct Need {
    /// How many units are few.
    private static let few = 12
    /// How far back it may lie: what a bounded look-behind can reach.
    private static let reach = 1000

    private var set: Int32 = -1
    private var body: Int32 = -1

    init(_ pattern: String, _ sets: inout UnitSetPool) {
        guard pattern.contains(where: { "*+{".contains($0) }) else { return }
        var units = UnitSet()
        for start in PatternEdge(startsOf: pattern).ends {
            guard let first = start.first else { return }
            units.formUnion(first)
        }
        let number = sets.number(of: units)
        if (0..<UnitSet.count).count(where: { sets.contains(number, $0) }) <= Self.few {
            set = Int32(number)
            body = Int32(sets.number(of: PatternEdge.units(of: pattern)))
        }
    }

    func isMet(before place: Int, _ units: UnsafeBufferPointer<UInt16>, _ sets: borrowing UnitSetPool) -> Bool {
        guard set >= 0 else { return true }
        var at = place - 1
        let floor = max(0, place - Self.reach)
        while at >= floor {
            let index = UnitSet.index(units[at])
            if sets.contains(Int(set), index) { return true }
            if !sets.contains(Int(body), index) { return false }
            at -= 1
        }
        return false
    }
}

/// Sets of units, each kept once and known by number.
struct UnitSetPool {
    private var numbers: [UnitSet: Int] = [:]
    private var members: [Bool] = []

    /// The number of a set.
    mutating func number(of set: UnitSet) -> Int {
        if let number = numbers[set] { return number }
        let number = numbers.count
        numbers[set] = number
        members += (0..<UnitSet.count).map { set.contains(index: $0) }
        return number
    }

    @inline(__always) func contains(_ number: Int, _ index: Int) -> Bool { members[number * UnitSet.count + index] }
}
