import CICU

/// An ICU transliteration, such as `Ukrainian-Latin/BGN` or `Latin-ASCII`.
public final class Transliterator: @unchecked Sendable {
    // An open transliterator is read only, which ICU allows from several threads at once.
    private let raw: OpaquePointer

    /// Opens a transliterator by its identifier.
    public init(_ identifier: String) throws(ICUError) {
        var status: Int32 = 0
        let units = Array(identifier.utf16)
        guard let opened = cicu_translit_open(units, Int32(units.count), &status), status <= 0 else {
            throw ICUError(status, "transliterator \(identifier)")
        }
        raw = opened
    }

    deinit { cicu_translit_close(raw) }

    /// The transliterated text.
    public func apply(_ text: String) -> String {
        let units = Array(text.utf16)
        let result = try? filled(estimate: units.count * 3 + 16, "transliteration") { buffer, capacity, status in
            for (index, unit) in units.enumerated() where index < Int(capacity) { buffer[index] = unit }
            return cicu_translit_apply(raw, buffer, Int32(units.count), capacity, &status)
        }
        return result.map { String(utf16Units: $0) } ?? text
    }
}
