import Foundation

/// ln erfc(x/√2), the logarithm of the chance that a normal variable lies further from its mean than x deviations.
///
/// Asked for every bead of a lattice, so read from a table with a straight line between its points; the error stays
/// below 10⁻⁶. Chances below 10⁻¹² count as that.
enum TailLogarithm {
    private static let step: Float = 1 / 512
    private static let limit: Float = 7.2

    private static let table: [Float] = (0...Int(limit / step) + 1).map { place in
        Float(log(max(1e-12, erfc(Double(place) * Double(step) / 2.0.squareRoot()))))
    }

    /// The value at a deviation of 0 or more.
    static func value(_ deviation: Float) -> Float {
        guard deviation < limit else { return table[table.count - 1] }
        let position = deviation / step
        let place = Int(position)
        return table[place] + (table[place + 1] - table[place]) * (position - Float(place))
    }
}
