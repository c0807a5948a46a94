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
        page.element("h1", title)
        let shown = text.beads.filter { $0.confidence >= minimum }
        let omissions = shown.count { $0.isOmission }
        let doubtful = shown.count { !$0.isOmission && grade($0.confidence) == "check" }
        page.element(
            "p", class: "sub",
            "\(text.source.fileName) · \(text.target.fileName) · \(shown.count - omissions) pairs, \(omissions) without a "
                + "partner, \(doubtful) to check")
        page.body.raw("<table class=\"pairs\"><thead><tr><th scope=\"col\" class=\"n\">#</th>")
        for language in [text.source.language, text.target.language] {
            page.body.element("th", [("scope", "col"), ("lang", "en")], text: language.description)
        }
        page.body.raw("<th scope=\"col\">Confidence</th></tr></thead>\n<tbody>\n")
        for (number, bead) in shown.enumerated() { row(number + 1, bead, of: text, in: &page) }
        page.body.raw("</tbody></table>\n")
        return page.text
    }

    private static func row(_ number: Int, _ bead: Bead, of text: BilingualText, in page: inout HTMLPage) {
        page.body.raw("<tr>")
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
