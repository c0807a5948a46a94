/// The edges of a pattern, ready to be asked: whether the text at a place can be one of them.
struct Gate {
    /// Sets by number, edge after edge; -1 ends one.
    private var edges: [Int32] = []
    private var isOpen = false

    init(_ edge: PatternEdge, _ sets: inout UnitSetPool) {
        for units in edge.ends {
            if units.isEmpty { isOpen = true }
            edges += units.map { Int32(sets.number(of: $0)) } + [-1]
        }
        if edge.ends.isEmpty { isOpen = true }
    }

    /// Whether an edge can start with a unit, by its index in ``UnitSet``.
    func allows(first index: Int, _ sets: UnitSetPool) -> Bool {
        if isOpen { return true }
        var isFirst = true
        for set in edges {
            if isFirst, set >= 0, sets.contains(Int(set), index) { return true }
            isFirst = set < 0
        }
        return false
    }

    /// Whether the units before a place can be the end of a match.
    func allows(before place: Int, _ units: UnsafeBufferPointer<UInt16>, _ sets: UnitSetPool) -> Bool {
        allows(place - 1, step: -1, units, sets)
    }

    /// Whether the units after a place can be the start of a match.
    func allows(after place: Int, _ units: UnsafeBufferPointer<UInt16>, _ sets: UnitSetPool) -> Bool {
        allows(place, step: 1, units, sets)
    }

    private func allows(
        _ place: Int, step: Int, _ units: UnsafeBufferPointer<UInt16>, _ sets: UnitSetPool
    ) -> Bool {
        if isOpen { return true }
        var at = place
        var fits = true
        for set in edges {
            if set < 0 {
                if fits { return true }
                at = place
                fits = true
            } else if fits {
                fits = at >= 0 && at < units.count && sets.contains(Int(set), UnitSet.index(units[at]))
                at += step
            }
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
