/// A decimal number without rounding: a significand without trailing zeros, times a power of ten.
struct ExactNumber: Hashable, Sendable {
    let significand: Int
    let exponent: Int

    init(_ significand: Int, exponent: Int = 0) {
        var (significand, exponent) = (significand, exponent)
        if significand == 0 { exponent = 0 }
        while significand != 0, significand % 10 == 0 {
            significand /= 10
            exponent += 1
        }
        self.significand = significand
        self.exponent = exponent
    }

    /// Reads digits with at most one decimal separator; nil where there are more digits than fit.
    init?(whole: some StringProtocol, fraction: some StringProtocol = "") {
        guard whole.count + fraction.count <= 18, let value = Int(String(whole) + String(fraction)) else { return nil }
        self.init(value, exponent: -fraction.count)
    }

    /// The number times a power of ten.
    func scaled(by power: Int) -> ExactNumber { ExactNumber(significand, exponent: exponent + power) }

    /// The number as an integer, where it is one that fits.
    var integer: Int? {
        guard exponent >= 0, exponent < 18 else { return nil }
        var value = significand
        for _ in 0..<exponent {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return value
    }

    /// The nearest binary number, for measures that were converted and rounded.
    var approximate: Double {
        var value = Double(significand)
        for _ in 0..<min(abs(exponent), 300) { value = exponent > 0 ? value * 10 : value / 10 }
        return value
    }
}
