/// Lets the first number of a range share what only the second says: 2 bis 3 Milliarden Euro, between 6 and 8 pm.
struct QuantityRanges {
    let tokens: [Token]
    let language: QuantityReader.Language

    func spread(over quantities: inout [Quantity]) {
        guard quantities.count > 1 else { return }
        for index in stride(from: quantities.count - 2, through: 0, by: -1) {
            let next = quantities[index + 1]
            guard next.tokens.lowerBound - quantities[index].tokens.upperBound == 1,
                Self.joiners.contains(tokens[quantities[index].tokens.upperBound].lower)
            else { continue }
            if next.scale > 0, quantities[index].scale == 0 {
                let scaled = quantities[index].numbers.map { Quantity.Value.number($0.scaled(by: next.scale)) }
                quantities[index].values.formUnion(scaled)
            }
            if next.isTime { addTimes(&quantities[index]) }
            if quantities[index].unit == nil { quantities[index].unit = next.unit }
        }
    }

    private func addTimes(_ quantity: inout Quantity) {
        for hour in quantity.numbers.compactMap(\.integer) where (0...24).contains(hour) {
            quantity.values.insert(.minutes(hour % 24 * 60))
            if language == .english, hour < 12 { quantity.values.insert(.minutes(hour * 60 + 720)) }
        }
    }

    private static let joiners: Set<String> = [
        "bis", "und", "oder", "-", "–", "—", "/", "to", "and", "or", "until", "till",
    ]
}
