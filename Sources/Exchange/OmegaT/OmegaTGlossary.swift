public import Bitext
public import Files

/// OmegaT's glossary: source, target and comment between tabs, without quotation; `#` begins a comment.
public enum OmegaTGlossary {
    /// Reads a glossary; rows of the same source are one concept.
    public static func read(
        _ file: TextFile, source: LanguageTag = .german, target: LanguageTag = .english
    ) -> TermFile {
        var result = TermFile(concepts: [])
        var places: [Substring: Int] = [:]
        for (index, line) in file.lines.enumerated()
        where !line.hasPrefix("#") && !line.allSatisfy(\.isWhitespace) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
                String($0).trimmedWhitespace
            }
            guard cells.count >= 2, !cells[0].isEmpty, !cells[1].isEmpty else {
                result.warnings.append(
                    FileError(
                        .malformed, path: file.path, line: index + 1,
                        cause: "this line has no term and translation with a tab between them"))
                continue
            }
            let place = places[cells[0][...]] ?? result.concepts.count
            if place == result.concepts.count {
                places[cells[0][...]] = place
                result.concepts.append(TermConcept(terms: [.init(source, cells[0])]))
            }
            if !result.concepts[place].terms.contains(where: { $0.language == target && $0.text == cells[1] }) {
                result.concepts[place].terms.append(.init(target, cells[1]))
            }
            if cells.count > 2, !cells[2].isEmpty, !result.concepts[place].notes.contains(cells[2]) {
                result.concepts[place].notes.append(cells[2])
            }
        }
        return result
    }

    /// Concepts as a glossary: each source term with each translation that is right, the preferred one first; the
    /// comment has the notes and what is not wanted.
    public static func text(
        _ concepts: [TermConcept], source: LanguageTag = .german, target: LanguageTag = .english
    ) -> String {
        var lines: [String] = []
        for concept in concepts {
            let targets = concept.terms(target)
            let wrong = targets.filter { $0.status == .forbidden || $0.status == .deprecated }
            let right = targets.filter { !wrong.contains($0) }
            let unwanted = wrong.isEmpty ? [] : ["not: " + wrong.map(\.text).joined(separator: ", ")]
            for (number, term) in concept.terms(source).enumerated() {
                for (rank, translation) in right.enumerated() where number == 0 || rank == 0 {
                    let comment = rank == 0 ? (concept.notes + unwanted).joined(separator: "; ") : ""
                    let cells = [term.text, translation.text] + (comment.isEmpty ? [] : [comment])
                    let line = cells.map(BilingualTable.cell).joined(separator: "\t")
                    // A term with a number sign would be a comment.
                    lines.append(line.hasPrefix("#") ? " " + line : line)
                }
            }
        }
        return lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")
    }
}
