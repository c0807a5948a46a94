import Terminology

/// Terms of the glossary, through the glossary's own checker.
struct TermCheck: FileCheck {
    private let checker: TermChecker

    init(glossary: Glossary) { checker = TermChecker(glossary: glossary) }

    func findings(in pairs: [PairView]) -> [Finding] {
        checker.check(pairs.map { ($0.source.text, $0.target.text) }).map { term in
            pairs[term.pair].finding(
                term.kind == .spelling ? .nameSpelling : .term, Self.severity(of: term), term.message,
                evidence: "\(term.entry.source) → \(term.entry.target)", source: term.sourceRange,
                target: term.targetRange)
        }
    }

    /// What the house's own glossary says is binding; what the program brings is advice, but for English that it avoids.
    private static func severity(of term: TermFinding) -> Severity {
        switch (term.severity, isOwn: term.entry.origin.layer == .user) {
        case (.error, isOwn: true): .error
        case (.warning, isOwn: true): .warning
        case (.error, isOwn: false): term.kind == .avoided ? .warning : .note
        default: .note
        }
    }
}
