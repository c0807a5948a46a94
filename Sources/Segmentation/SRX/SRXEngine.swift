public import Bitext
public import Files
import ICU
import Synchronization

/// Executes SRX rules for a language.
///
/// The semantics are those of SRX 2.0, section "Processing": at every place between two characters the rules are tried
/// in order, and the first whose two patterns match there decides; where none does, nothing ends. The result is that of
/// trying every rule at every place, but only those are tried that the characters on either side allow
/// (``PatternEdge``).
///
/// Look-behind must be bounded in ICU: `*` and `+` in the pattern before a break count as `{0,100}` and `{1,100}`, as
/// in other engines.
public final class SRXEngine: Sendable {
    /// How many rules serve the language.
    public let ruleCount: Int
    private let state: Mutex<SRXMatcher>

    /// Compiles the rules of a document for a language.
    ///
    /// - Parameter path: the file that errors name.
    /// - Throws: ``FileError`` with the line of a rule that does not compile, or where no rule serves the language.
    public init(_ document: SRXDocument, language: LanguageTag, path: String) throws(FileError) {
        let rules = try Self.rules(of: document, for: language, path: path)
        ruleCount = rules.count
        state = Mutex(try SRXMatcher(rules, path: path))
    }

    private static func rules(
        of document: SRXDocument, for language: LanguageTag, path: String
    ) throws(FileError) -> [SRXDocument.Rule] {
        var rules: [SRXDocument.Rule] = []
        for map in document.languageMaps {
            let pattern: RegularExpression
            do throws(ICUError) {
                pattern = try RegularExpression("^(?:\(map.pattern))$", caseInsensitive: true, stepLimit: 1000)
            } catch {
                throw FileError(
                    .malformed, path: path, line: map.line, cause: "the language pattern does not compile: \(error)")
            }
            guard pattern.matches(in: language.description) else { continue }
            rules += document.languageRules.first { $0.name == map.name }?.rules ?? []
            if !document.cascades { break }
        }
        guard !rules.isEmpty else {
            throw FileError(
                .malformed, path: path, cause: "no rule serves the language '\(language)'",
                advice: "Add a <languagemap> for it, or name another --language.")
        }
        return rules
    }

    /// The places in UTF-16 text where a unit ends.
    func breaks(in text: [UInt16]) -> [Int] { state.withLock { $0.breaks(in: text) } }

    /// What the first rule that matches at a place says; nil where none does.
    func decision(at place: Int, in text: [UInt16]) -> Bool? { state.withLock { $0.decision(at: place, in: text) } }

    /// The same as ``breaks(in:)`` by trying every rule at every place: the definition, for tests and comparisons.
    func breaksByDefinition(in text: [UInt16]) -> [Int] { state.withLock { $0.breaksByDefinition(in: text) } }
}
