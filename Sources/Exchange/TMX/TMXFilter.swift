public import Bitext
public import ICU

/// Which units are wanted: those that fulfil every condition that is given.
public struct TMXFilter: Sendable {
    /// Text that some variant holds, in any case.
    public var contains: String?
    /// Languages that the unit must have.
    public var languages: [LanguageTag] = []
    /// Properties that the unit or a variant must have; an empty value stands for any.
    public var properties: [TranslationUnit.Property] = []
    /// The user who made or changed it.
    public var user: String?
    /// The earliest date of its last change, `YYYYMMDD…`.
    public var since: String?
    /// The first date that is too late.
    public var before: String?
    /// Whether the others are wanted instead.
    public var isInverted = false

    // A struct can't hold a noncopyable expression and stay copyable.
    private final class Pattern: Sendable {
        let expression: RegularExpression

        init(_ pattern: String) throws(ICUError) { expression = try RegularExpression(pattern) }
    }

    private var pattern: Pattern?

    /// Makes a filter that takes every unit.
    ///
    /// - Parameter pattern: a regular expression (ICU) that some variant matches; compiled once. nil is any.
    /// - Throws: ``ICUError`` that says where the pattern is wrong.
    public init(matching pattern: String? = nil) throws(ICUError) {
        if let pattern { self.pattern = try Pattern(pattern) }
    }

    /// Whether the unit is wanted.
    public func accepts(_ unit: TranslationUnit) -> Bool { fulfils(unit) != isInverted }

    private func fulfils(_ unit: TranslationUnit) -> Bool {
        let texts = unit.variants.lazy.map(\.content.plainText)
        if let contains, !texts.contains(where: { $0.lowercased().contains(contains.lowercased()) }) { return false }
        if let pattern {
            guard texts.contains(where: { pattern.expression.withText(Array($0.utf16)) { $0.next() != nil } }) else {
                return false
            }
        }
        guard languages.allSatisfy({ unit.variant($0) != nil }) else { return false }
        let own = unit.properties + unit.variants.flatMap(\.properties)
        guard
            properties.allSatisfy({ wanted in
                own.contains { $0.name == wanted.name && (wanted.value.isEmpty || $0.value == wanted.value) }
            })
        else { return false }
        let attributes = unit.attributes + unit.variants.flatMap(\.attributes)
        if let user, !attributes.contains(where: { ["creationid", "changeid"].contains($0.name) && $0.value == user }) {
            return false
        }
        guard since != nil || before != nil else { return true }
        let date = attributes.filter { ["creationdate", "changedate"].contains($0.name) }.map(\.value).max() ?? ""
        return date >= (since ?? "") && (before.map { date < $0 } ?? true)
    }
}
