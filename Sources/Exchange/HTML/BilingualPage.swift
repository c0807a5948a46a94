public import Bitext
import Markup

/// The bilingual table that an editor reads: one bead a row, with its confidence in words.
public enum BilingualPage {
    /// How sure a bead is, in words; colour only doubles it.
    static func grade(_ confidence: Double) -> String {
        confidence >= 0.9 ? "sure" : confidence >= 0.6 ? "likely" : "check"
    }

    /// The page.
    public static func html(_ text: BilingualText, minimum: Double = 0) -> String {
        let title = text.source.segments.first { $0.role == .headline }?.text ?? text.source.fileName
        var page = HTMLPage(title: title)
        let shown = text.beads.filter { $0.confidence >= minimum }
        page.element("p", class: "over", "\(text.source.fileName) · \(text.target.fileName)")
        page.element("h1", language: text.source.language.description, title)
        summary(shown, in: &page)
        toCheck(shown, in: &page)
        page.heading("Pairs", id: "pairs")
        page.body.raw("<table class=\"pairs\"><thead><tr><th scope=\"col\" class=\"n\">#</th>")
        for language in [text.source.language, text.target.language] {
            page.body.element("th", [("scope", "col")], text: name(of: language))
        }
        page.body.raw("<th scope=\"col\">Confidence</th></tr></thead>\n<tbody>\n")
        for (number, bead) in shown.enumerated() { row(number + 1, bead, of: text, in: &page) }
        page.body.raw("</tbody></table>\n")
        return page.text
    }

    private static func name(of language: LanguageTag) -> String {
        switch language.language {
        case "de": "German"
        case "en": "English"
        default: language.description
        }
    }

    private static func summary(_ beads: [Bead], in page: inout HTMLPage) {
        let pairs = beads.filter { !$0.isOmission }
        let grades = Dictionary(grouping: pairs) { grade($0.confidence) }.mapValues(\.count)
        func count(_ grade: String) -> (String, String?) {
            let count = grades[grade] ?? 0
            return ("\(count)", count > 0 ? grade : nil)
        }
        let (sure, likely, check) = (count("sure"), count("likely"), count("check"))
        page.cards([
            ("\(pairs.count)", "pairs", nil), (sure.0, "sure, 90 % and more", sure.1),
            (likely.0, "likely, 60–89 %", likely.1), (check.0, "to check", check.1),
            ("\(beads.count - pairs.count)", "without a partner", nil),
        ])
    }

    /// Links to the rows that an editor should look at first.
    private static func toCheck(_ beads: [Bead], in page: inout HTMLPage) {
        let numbers = beads.indices.filter { beads[$0].isOmission || grade(beads[$0].confidence) == "check" }
        guard !numbers.isEmpty else { return }
        page.body.raw("<p>Look first at ")
        for (place, number) in numbers.prefix(40).enumerated() {
            if place > 0 { page.body.raw(", ") }
            page.body.element("a", [("href", "#s\(number + 1)")], text: "\(number + 1)")
        }
        page.body.raw(numbers.count > 40 ? " and further ones.</p>\n" : ".</p>\n")
    }

    private static func row(_ number: Int, _ bead: Bead, of text: BilingualText, in page: inout HTMLPage) {
        page.body.start("tr", [("id", "s\(number)")])
        page.body.element("td", [("class", "n")], text: "\(number)")
        cell(bead.source, of: text.source, in: &page)
        cell(bead.target, of: text.target, in: &page)
        let grade = bead.isOmission ? "no partner" : Self.grade(bead.confidence)
        let percent = Int((bead.confidence * 100).rounded())
        page.body.element(
            "td", [("class", bead.isOmission ? "gap" : grade)],
            text: "\(grade) \(percent) %\(bead.isMoved ? ", moved" : "")")
        page.body.raw("</tr>\n")
    }

    private static func cell(_ numbers: [Int], of side: BilingualText.Side, in page: inout HTMLPage) {
        guard let first = numbers.first else {
            page.body.element("td", [("class", "gap")], text: "—")
            return
        }
        page.body.start("td", [("lang", side.language.description)])
        page.body.text(side.text(of: numbers))
        let role = side.segments[first].role
        if role != .body {
            page.body.raw(" ")
            page.body.element("span", [("class", "role"), ("lang", "en")], text: role.rawValue)
        }
        page.body.raw("</td>")
    }
}
