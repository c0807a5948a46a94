/// A segmentation rule file: SRX 2.0 (LISA OSCAR, 2008).
///
/// A rule says of a place between two characters whether a unit ends there; of the rules whose two patterns match there,
/// the first decides. Rules are grouped by language rule; maps tell which groups serve a language.
public struct SRXDocument: Sendable, Equatable {
    /// One rule.
    public struct Rule: Sendable, Equatable {
        /// Whether a unit ends where it matches.
        public var isBreak: Bool
        /// What stands before the place, as an ICU regular expression.
        public var before: String
        /// What stands after it.
        public var after: String
        /// The line in its file, from 1; 0 where it comes from no file.
        public var line: Int

        /// Makes a rule.
        public init(isBreak: Bool, before: String, after: String, line: Int = 0) {
            self.isBreak = isBreak
            self.before = before
            self.after = after
            self.line = line
        }
    }

    /// A group of rules.
    public struct LanguageRule: Sendable, Equatable {
        /// Its name, to which maps refer.
        public var name: String
        /// The rules, in order of precedence.
        public var rules: [Rule]
        /// The line in its file.
        public var line: Int

        /// Makes a group.
        public init(name: String, rules: [Rule], line: Int = 0) {
            self.name = name
            self.rules = rules
            self.line = line
        }
    }

    /// A map from languages to a group.
    public struct LanguageMap: Sendable, Equatable {
        /// An ICU regular expression for whole language codes, in any case.
        public var pattern: String
        /// The group's name.
        public var name: String
        /// The line in its file.
        public var line: Int

        /// Makes a map.
        public init(pattern: String, name: String, line: Int = 0) {
            self.pattern = pattern
            self.name = name
            self.line = line
        }
    }

    /// Whether sub-flows, such as footnotes, are divided as well.
    public var segmentsSubflows = true
    /// Whether all maps that match a language serve it, or only the first.
    public var cascades = true
    /// Whether a code at a break that opens, closes or stands alone belongs to the unit before it.
    public var includesStartCodes = false
    /// See ``includesStartCodes``.
    public var includesEndCodes = true
    /// See ``includesStartCodes``.
    public var includesIsolatedCodes = false
    /// The groups.
    public var languageRules: [LanguageRule] = []
    /// The maps, in order.
    public var languageMaps: [LanguageMap] = []

    /// Makes an empty document.
    public init() {}

    /// Groups that no map refers to: their rules never apply.
    public var unusedLanguageRules: [LanguageRule] {
        let used = Set(languageMaps.map(\.name))
        return languageRules.filter { !used.contains($0.name) }
    }
}
