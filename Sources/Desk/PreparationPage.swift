import Articles
import Bitext
import Exchange
import Markup
import Terminology

/// The summary of a prepared article, for the translator and for the client.
enum PreparationPage {
    static func html(_ job: Preparation) -> String {
        let title = job.segments.first { $0.role == .headline }?.text ?? job.name
        var page = HTMLPage(title: title)
        page.element("p", class: "over", "\(job.name) · \(job.sourceLanguage) → \(job.targetLanguage)")
        page.element("h1", language: job.sourceLanguage.description, title)
        page.cards(cards(job))
        page.contents(
            [
                ("Analysis", "analysis"), ("Notes", "notes"), ("Names", "names"), ("Terms", "terms"),
                ("Term candidates", "candidates"), ("Counts", "counts"), ("Segments", "segments"),
            ].filter { has($0.1, job) })
        analysis(job, in: &page)
        notes(job, in: &page)
        names(job, in: &page)
        terms(job, in: &page)
        candidates(job, in: &page)
        counts(job, in: &page)
        segments(job, in: &page)
        return page.text
    }

    private static func has(_ section: String, _ job: Preparation) -> Bool {
        switch section {
        case "notes": !job.study.notes.isEmpty
        case "names": !job.study.names.isEmpty
        case "terms": !job.terms.isEmpty
        case "candidates": !job.study.candidates.isEmpty
        default: true
        }
    }

    private static func cards(_ job: Preparation) -> [(value: String, name: String, style: String?)] {
        [
            ("\(job.card.count.spacedWords)", "words", nil),
            (job.card.count.standardLines.formatted(digits: 1), "Normzeilen", nil),
            ("\(job.segments.count)", "segments", nil),
            ("\(job.matches.count { $0.score == 1 })", "exact matches", nil),
            ("\(job.matches.count { $0.score < 1 })", "fuzzy matches", nil),
            ("\(job.terms.count)", "terms", nil), ("\(job.study.notes.count)", "notes", nil),
        ]
    }

    // MARK: Analysis

    private static func analysis(_ job: Preparation, in page: inout HTMLPage) {
        page.heading("Analysis", id: "analysis")
        page.body.raw("<div class=\"columns\"><div>\n")
        page.element("h3", "What the memory knows")
        let bands = job.bands
        let total = max(1, bands.total.words)
        let parts = bands.bands.enumerated().map { ($0, Double($1.words) / Double(total)) }
        let label = bands.bands.filter { $0.words > 0 }.map { "\($0.name): \($0.words) words" }
        page.stack(label: label.joined(separator: ", "), parts)
        func row(_ first: HTMLCell, _ band: MatchBands.Band) -> [HTMLCell] {
            [
                first, .number("\(band.segments)"), .number("\(band.words)"), .number("\(band.characters)"),
                .number(band.lines.formatted(digits: 1)),
            ]
        }
        page.table(
            label: "Analysis by match band", head: ["Match", "Segments", "Words", "Characters", "Lines"],
            numeric: [1, 2, 3, 4],
            rows: bands.bands.enumerated().map { row(.key($0, $1.name), $1) }, total: row("Total", bands.total))
        page.body.raw("</div><div>\n")
        page.element("h3", "What the article is made of")
        page.bars(label: "Segments by their role", roles(job))
        page.body.raw("</div></div>\n")
    }

    private static func roles(_ job: Preparation) -> [(String, Int)] {
        Role.allCases.compactMap { role in
            let count = job.segments.count { $0.role == role }
            return count > 0 ? (role.rawValue, count) : nil
        }
    }

    // MARK: Notes, names, terms

    private static func notes(_ job: Preparation, in page: inout HTMLPage) {
        guard has("notes", job) else { return }
        page.heading("Notes for the translator", id: "notes")
        for kind in TranslatorNote.Kind.allCases {
            let notes = job.study.notes(kind)
            guard !notes.isEmpty else { continue }
            page.element("h3", kind.title)
            let hasSuggestions = notes.contains { !$0.suggestion.isEmpty }
            page.table(
                label: kind.title, head: ["In the text"] + (hasSuggestions ? ["Suggestion"] : []) + ["Why", "Segment"],
                numeric: [hasSuggestions ? 3 : 2],
                rows: notes.map { note in
                    let suggestion = HTMLCell.phrase(note.suggestion, language: kind == .spelling ? "de" : nil)
                    return [.phrase(note.words, language: "de")] + (hasSuggestions ? [suggestion] : [])
                        + [.text(note.message), .segments([note.segment])]
                })
        }
    }

    private static func names(_ job: Preparation, in page: inout HTMLPage) {
        guard has("names", job) else { return }
        page.heading("Names that no glossary has", id: "names")
        page.element(
            "p", class: "small",
            "Spelled after the tables of transcription, likeliest first. Please check them against what the press writes."
        )
        page.table(
            label: "Names that no glossary has", head: ["Name", "English", "Or", "Segments"], numeric: [3],
            rows: job.study.names.map { name in
                [
                    .phrase(name.name, language: "de"), .text(name.candidates.first?.name ?? ""),
                    .text(name.candidates.dropFirst().map(\.name).joined(separator: ", ")), .segments(name.segments),
                ]
            })
    }

    private static func terms(_ job: Preparation, in page: inout HTMLPage) {
        guard has("terms", job) else { return }
        page.heading("Terms", id: "terms")
        page.table(
            label: "Terms", head: ["Term", "English", "Times", "Segments"], numeric: [2, 3],
            rows: job.terms.map { term in
                [
                    .phrase(term.source, language: "de", below: term.category),
                    .phrase(term.target, language: nil, below: below(term)), .number("\(term.count)"),
                    .segments(term.segments),
                ]
            })
    }

    /// Some other right translations, and the note; all stand in `terms.tsv`.
    private static func below(_ term: PreparedTerm) -> String {
        let shown = term.alternatives.prefix(5).joined(separator: ", ")
        let others = shown.isEmpty ? "" : "or " + shown + (term.alternatives.count > 5 ? ", …" : "")
        return [others, term.note].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private static func candidates(_ job: Preparation, in page: inout HTMLPage) {
        guard has("candidates", job) else { return }
        page.heading("Term candidates", id: "candidates")
        page.element(
            "p", class: "small",
            "Words that carry this article and that no glossary has: to be settled with the client.")
        page.table(
            label: "Term candidates", head: ["Term", "Kind", "Times", "Segments"], numeric: [2, 3],
            rows: job.study.candidates.map {
                [
                    .phrase($0.term, language: "de"), .text($0.kind.rawValue), .number("\($0.count)"),
                    .segments($0.segments),
                ]
            })
    }

    // MARK: Counts and text

    private static func counts(_ job: Preparation, in page: inout HTMLPage) {
        page.heading("Counts", id: "counts")
        page.table(
            label: "Counts", head: ["Definition", "Count"], numeric: [1],
            rows: job.card.rows.map {
                [
                    .phrase($0.name, language: nil, below: $0.reason),
                    .number($0.value.formatted(digits: $0.digits)),
                ]
            })
        guard !job.card.differences.isEmpty else { return }
        page.element("h3", "Why they differ here")
        page.table(
            label: "Why the counts differ", head: ["What", "Times", "Such as"], numeric: [1],
            rows: job.card.differences.map {
                [.text($0.reason), .number("\($0.count)"), .phrase($0.example, language: "de")]
            })
    }

    private static func segments(_ job: Preparation, in page: inout HTMLPage) {
        let scores = job.scores
        page.heading("Segments", id: "segments")
        page.body.raw("<table class=\"pairs\"><thead><tr><th scope=\"col\" class=\"n\">#</th>")
        page.body.raw("<th scope=\"col\">Text</th><th scope=\"col\">Role</th>")
        page.body.raw("<th scope=\"col\" class=\"n\">Match</th></tr></thead>\n<tbody>\n")
        for (number, segment) in job.segments.enumerated() {
            page.body.start("tr", [("id", "s\(number + 1)")])
            page.body.element("td", [("class", "n")], text: "\(number + 1)")
            page.body.element("td", [("lang", job.sourceLanguage.description)], text: segment.text)
            page.body.element("td", [("class", "role")], text: segment.role.rawValue)
            page.body.element(
                "td", [("class", "n")], text: scores[number].map { "\(Int(($0 * 100).rounded(.down))) %" } ?? "")
            page.body.raw("</tr>\n")
        }
        page.body.raw("</tbody></table>\n")
    }
}
