/// Which quantities of a pair say the same, and which stand on one side only.
struct QuantityAlignment: Sendable {
    private(set) var pairs: [(source: Quantity, target: Quantity)] = []
    private(set) var onlySource: [Quantity] = []
    private(set) var onlyTarget: [Quantity] = []

    init(_ source: [Quantity], _ target: [Quantity]) {
        var free = Array(target.indices)
        var left: [Quantity] = []
        // What says most is paired first, each with its like.
        for quantity in source.sorted(by: { $0.strength > $1.strength }) {
            let candidates = free.filter { quantity.agrees(with: target[$0]) }
            let best = candidates.max { rank(quantity, target[$0]) < rank(quantity, target[$1]) }
            if let best {
                free.removeAll { $0 == best }
                pairs.append((quantity, target[best]))
            } else {
                left.append(quantity)
            }
        }
        for quantity in left {
            // A figure said twice in one language and once in the other is no loss.
            if target.contains(where: { quantity.agrees(with: $0) }) { continue }
            if takeParts(of: quantity, target, &free) || takeConverted(quantity, target, &free) { continue }
            onlySource.append(quantity)
        }
        onlyTarget = free.map { target[$0] }.filter { quantity in
            !source.contains { $0.agrees(with: quantity) }
        }
    }

    private func rank(_ a: Quantity, _ b: Quantity) -> Int {
        (a.strength == b.strength ? 2 : 0) + (a.unit != nil && a.unit == b.unit ? 3 : 0)
            + (a.isRoman == b.isRoman ? 1 : 0)
    }

    /// 21:15 is a time or a score; a score may be two numbers in English.
    private mutating func takeParts(of quantity: Quantity, _ target: [Quantity], _ free: inout [Int]) -> Bool {
        guard quantity.parts.count > 1 else { return false }
        var taken: [Int] = []
        for part in quantity.parts {
            guard
                let index = free.first(where: { !taken.contains($0) && target[$0].values.contains(.integer(part)) })
            else { return false }
            taken.append(index)
        }
        free.removeAll { taken.contains($0) }
        return true
    }

    /// A measure in another unit that is about as much: 10 Kilometer and six miles.
    private mutating func takeConverted(_ quantity: Quantity, _ target: [Quantity], _ free: inout [Int]) -> Bool {
        guard let unit = quantity.unit, unit.factor > 0, let number = quantity.numbers.first else { return false }
        let amount = number.approximate * unit.factor
        let index = free.first { index in
            guard let other = target[index].unit?.beside(unit), other != unit, other.dimension == unit.dimension,
                other.factor > 0
            else { return false }
            return target[index].numbers.contains { abs($0.approximate * other.factor - amount) <= 0.08 * amount }
        }
        guard let index else { return false }
        free.removeAll { $0 == index }
        return true
    }
}
