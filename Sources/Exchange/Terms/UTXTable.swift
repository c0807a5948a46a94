public import Bitext
public import Files

/// UTX 1.x (AAMT's Universal Terminology eXchange): a line of the languages, a line of the columns, tabs; a row a pair
/// of terms, rows of one concept with the same number.
public enum UTXTable {
    /// Whether a text is UTX.
    public static func isUTX(_ text: String) -> Bool { text.hasPrefix("#UTX") }

    /// Reads a table.
    public static func read(_ file: TextFile) -> TermFile {
        let lines = file.lines
        let named = lines.first?.split(separator: ";").dropFirst().first ?? "de/en"
        let pair = named.split(separator: "/").map { LanguageTag($0.filter { !$0.isWhitespace }) }
        let languages = (source: pair.first ?? .german, target: pair.count > 1 ? pair[1] : .english)
        let head = lines.prefix(20).last { $0.hasPrefix("#src") } ?? "#src\ttgt\tsrc:pos"
        let columns = head.dropFirst().split(separator: "\t").map { $0.lowercased().trimmedWhitespace }
        var result = TermFile(concepts: [])
        var places: [String: Int] = [:]
        for (index, line) in lines.enumerated() where !line.hasPrefix("#") && !line.allSatisfy(\.isWhitespace) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
                String($0).trimmedWhitespace
            }
            let pairs = zip(columns, cells).filter { !$1.isEmpty && $1 != "-" }
            let row = Dictionary(pairs.map { ($0, $1) }) { first, _ in first }
            guard let source = row["src"], let target = row["tgt"] else {
                result.warnings.append(
                    FileError(
                        .malformed, path: file.path, line: index + 1, cause: "this row has no terms in two languages"))
                continue
            }
            let id = row["concept id"]
            let place = id.flatMap { places[$0] } ?? result.concepts.count
            if place == result.concepts.count { result.concepts.append(TermConcept(id: id)) }
            if let id { places[id] = place }
            let terms = (TermConcept.Term(languages.source, source), TermConcept.Term(languages.target, target))
            take(row, terms, into: &result.concepts[place])
        }
        return result
    }

    private static func take(
        _ row: [String: String], _ terms: (TermConcept.Term, TermConcept.Term), into concept: inout TermConcept
    ) {
        var (first, second) = terms
        first.wordClass = row["src:pos"]
        second.wordClass = row["tgt:pos"]
        second.status = row["term status"].flatMap { TermStatus(named: $0) }
        if let comment = row["src:comment"] { first.notes.append(comment) }
        if let comment = row["tgt:comment"] { second.notes.append(comment) }
        if let comment = row["comment"], !concept.notes.contains(comment) { concept.notes.append(comment) }
        for term in [first, second]
        where !concept.terms.contains(where: { $0.language == term.language && $0.text == term.text }) {
            concept.terms.append(term)
        }
        let known = [
            "src", "tgt", "src:pos", "tgt:pos", "term status", "src:comment", "tgt:comment", "comment", "concept id",
        ]
        for (name, value) in row.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
            concept.properties.append(.init(name, value))
        }
    }

    /// Concepts as a table: the first German term with each English one, each other German term with the first.
    public static func text(
        _ concepts: [TermConcept], source: LanguageTag = .german, target: LanguageTag = .english
    ) -> String {
        let columns = "#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tsrc:comment\ttgt:comment\tcomment\tconcept ID"
        var lines = ["#UTX 1.20; \(source)/\(target)", columns]
        for (number, concept) in concepts.enumerated() {
            let (sources, targets) = (concept.terms(source), concept.terms(target))
            guard let first = sources.first, let best = targets.first else { continue }
            let pairs = targets.map { (first, $0) } + sources.dropFirst().map { ($0, best) }
            for (index, (one, other)) in pairs.enumerated() {
                let cells = [
                    one.text, other.text, one.wordClass ?? "", other.wordClass ?? "", status(other.status),
                    one.notes.joined(separator: " / "), other.notes.joined(separator: " / "),
                    index == 0 ? concept.notes.joined(separator: " / ") : "", concept.id ?? "\(number + 1)",
                ]
                lines.append(cells.map(BilingualTable.cell).joined(separator: "\t"))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func status(_ status: TermStatus?) -> String {
        switch status {
        case .preferred, .untranslated: "approved"
        case .admitted: "provisional"
        case .deprecated: "non-standard"
        case .forbidden: "forbidden"
        case nil: ""
        }
    }
}
