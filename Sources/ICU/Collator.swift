import CICU

/// The order of strings in a language.
public final class Collator: @unchecked Sendable {
    // An open collator is read only, which ICU allows from several threads at once.
    private let raw: OpaquePointer

    /// Opens the collator of a locale, such as `de` or `de@collation=phonebook`.
    public init(locale: String) throws(ICUError) {
        var status: Int32 = 0
        guard let collator = cicu_collator_open(locale, &status), status <= 0 else {
            throw ICUError(status, "collator for \(locale)")
        }
        raw = collator
    }

    deinit { cicu_collator_close(raw) }

    /// Whether `a` comes before `b`.
    public func precedes(_ a: String, _ b: String) -> Bool { compare(a, b) < 0 }

    /// Less than 0, 0 or more than 0, as `a` comes before, beside or after `b`.
    public func compare(_ a: String, _ b: String) -> Int {
        var a = a
        var b = b
        var status: Int32 = 0
        return a.withUTF8 { x in
            b.withUTF8 { y in
                guard let first = x.baseAddress, let second = y.baseAddress else { return x.count - y.count }
                return first.withMemoryRebound(to: CChar.self, capacity: x.count) { p in
                    second.withMemoryRebound(to: CChar.self, capacity: y.count) { q in
                        Int(cicu_collator_compare(raw, p, Int32(x.count), q, Int32(y.count), &status))
                    }
                }
            }
        }
    }
}
