import Articles
import Bitext
import Exchange
import Markup

/// The one-page summary of a prepared article.
enum PreparationPage {
    /// The bands that clients expect of an analysis, from the best.
    private static let bands: [(name: String, least: Double)] = [
        ("100 %", 1), ("85–99 %", 0.85), ("75–84 %", 0.75), ("60–74 %", 0.6), ("new", 0),
    ]

    static func html(_ job: Preparation) -> String {
        let title = job.segments.first { $0.role == .headline }?.text ?? job.name
        var page = HTMLPage(title: title)
        page.element("h1", title)
        page.element("p", class: "sub", "\(job.name) · \(job.sourceLanguage) → \(job.targetLanguage)")
        cards(job, in: &page)
        bars("Memory", bandCounts(job), in: &page)
        bars("Roles", roleCounts(job), in: &page)
        page.element("h2", "Terms")
        page.table(
            head: ["Term", "English", "Also right", "Category", "Times", "Note"], numeric: [4],
            rows: job.terms.map {
                [$0.source, $0.target, $0.alternatives.joined(separator: ", "), $0.category, "\($0.count)", $0.note]
            })
        page.element("h2", "Counts")
        page.table(
            head: ["Definition", "Count"], numeric: [1],
            rows: job.card.rows.map { [$0.name, $0.value.formatted(digits: $0.key.hasPrefix("norm") ? 1 : 0)] })
        segments(job, in: &page)
        return page.text
    }

    private static func cards(_ job: Preparation, in page: inout HTMLPage) {
        page.body.raw("<ul class=\"cards\">\n")
        for (value, name) in [
            ("\(job.segments.count)", "segments"), ("\(job.card.count.spacedWords)", "words"),
            (job.card.count.standardLines.formatted(digits: 1), "Normzeilen"), ("\(job.terms.count)", "terms"),
            ("\(job.matches.count { $0.score == 1 })", "exact matches"),
            ("\(job.matches.count { $0.score < 1 })", "fuzzy matches"),
        ] {
            page.body.raw("<li>")
            page.body.element("b", text: value)
            page.body.text(name)
            page.body.raw("</li>\n")
        }
        page.body.raw("</ul>\n")
    }

    private static func bandCounts(_ job: Preparation) -> [(String, Int)] {
        let scores = Dictionary(job.matches.map { ($0.segment, $0.score) }) { max($0, $1) }
        var counts = bands.map { _ in 0 }
        for number in job.segments.indices {
            let score = scores[number] ?? 0
            counts[bands.firstIndex { score >= $0.least } ?? bands.count - 1] += 1
        }
        return zip(bands, counts).map { ($0.name, $1) }
    }

    private static func roleCounts(_ job: Preparation) -> [(String, Int)] {
        Role.allCases.compactMap { role in
            let count = job.segments.count { $0.role == role }
            return count > 0 ? (role.rawValue, count) : nil
        }
    }

    /// A bar chart as inline SVG, with its figures as text so that nothing depends on seeing it.
    private static func bars(_ title: String, _ values: [(name: String, count: Int)], in page: inout HTMLPage) {
        page.element("h2", title)
        let height = 26
        let longest = max(1, values.map(\.count).max() ?? 1)
        let label = values.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
        page.body.start(
            "svg",
            [
                ("viewBox", "0 0 640 \(values.count * height)"), ("role", "img"), ("aria-label", "\(title): \(label)"),
                ("style", "max-width:40rem;width:100%;height:auto;font-size:14px"), ("fill", "currentColor"),
            ])
        for (row, value) in values.enumerated() {
            let middle = row * height + height / 2
            let width = value.count == 0 ? 0 : max(2, 440 * value.count / longest)
            page.body.element(
                "text", [("x", "110"), ("y", "\(middle + 5)"), ("text-anchor", "end")], text: value.name)
            page.body.empty(
                "rect",
                [
                    ("x", "120"), ("y", "\(middle - 8)"), ("width", "\(width)"), ("height", "16"), ("rx", "3"),
                    ("style", "fill:var(--accent)"),
                ])
            page.body.element("text", [("x", "\(128 + width)"), ("y", "\(middle + 5)")], text: "\(value.count)")
        }
        page.body.raw("</svg>\n")
    }

    private static func segments(_ job: Preparation, in page: inout HTMLPage) {
        let scores = Dictionary(job.matches.map { ($0.segment, $0.score) }) { max($0, $1) }
        page.element("h2", "Segments")
        page.table(
            head: ["#", "Text", "Role", "Match"], numeric: [0, 3],
            rows: job.segments.enumerated().map { number, segment in
                let score = scores[number].map { "\(Int(($0 * 100).rounded(.down))) %" } ?? ""
                return ["\(number + 1)", segment.text, segment.role.rawValue, score]
            })
    }
}
