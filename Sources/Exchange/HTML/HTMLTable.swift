import Markup

/// A cell of a table.
public enum HTMLCell: Sendable, ExpressibleByStringLiteral {
    /// Text.
    case text(String)
    /// Text of a language, such as `de`, with smaller text below it.
    case phrase(String, language: String?, below: String = "")
    /// A number, to the right.
    case number(String)
    /// Links to segments of the page, numbered from 0.
    case segments([Int])
    /// Text that heads its row, with the colour of a chart before it.
    case key(Int, String)

    /// Text.
    public init(stringLiteral value: String) { self = .text(value) }

    private static let shownSegments = 8

    fileprivate func write(to body: inout XMLWriter) {
        switch self {
        case .text(let text): body.element("td", text: text)
        case .number(let text): body.element("td", [("class", "n")], text: text)
        case .phrase(let text, let language, let below):
            body.start("td")
            body.element("span", [("lang", language)], text: text)
            if !below.isEmpty { body.element("span", [("class", "small")], text: below) }
            body.end("td")
        case .segments(let numbers):
            body.start("td", [("class", "n")])
            for (place, number) in numbers.prefix(Self.shownSegments).enumerated() {
                if place > 0 { body.raw(", ") }
                body.element("a", [("href", "#s\(number + 1)")], text: "\(number + 1)")
            }
            if numbers.count > Self.shownSegments { body.raw(", …") }
            body.end("td")
        case .key(let colour, let text):
            body.start("th", [("scope", "row")])
            body.element("span", [("class", "key f\(colour)")], text: "")
            body.text(text)
            body.end("th")
        }
    }
}

extension HTMLPage {
    /// Adds a table; where it is wider than the page it scrolls by itself.
    ///
    /// - Parameters:
    ///   - label: what it holds, for those who don't see it.
    ///   - head: the column titles.
    ///   - numeric: which columns hold numbers.
    ///   - rows: the cells.
    ///   - total: a last row that sums up.
    public mutating func table(
        label: String, head: [String], numeric: Set<Int> = [], rows: [[HTMLCell]], total: [HTMLCell] = []
    ) {
        body.start("div", [("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", label)])
        body.raw("<table>\n<thead><tr>")
        for (column, title) in head.enumerated() {
            body.element("th", [("scope", "col"), ("class", numeric.contains(column) ? "n" : nil)], text: title)
        }
        body.raw("</tr></thead>\n<tbody>\n")
        for row in rows {
            body.raw("<tr>")
            for cell in row { cell.write(to: &body) }
            body.raw("</tr>\n")
        }
        if !total.isEmpty {
            body.raw("<tr class=\"total\">")
            for cell in total { cell.write(to: &body) }
            body.raw("</tr>\n")
        }
        body.raw("</tbody></table></div>\n")
    }

    /// Adds a chart of bars: inline SVG between names and counts that stand as text, so that nothing depends on seeing it.
    public mutating func bars(label: String, _ values: [(name: String, count: Int)]) {
        let longest = max(1, values.map(\.count).max() ?? 1)
        body.start("table", [("class", "bars")])
        body.element("caption", text: label)
        body.raw("<tbody>\n")
        for value in values {
            body.raw("<tr>")
            body.element("th", [("scope", "row")], text: value.name)
            body.raw("<td><svg class=\"bar\" width=\"100%\" height=\"14\" aria-hidden=\"true\">")
            if value.count > 0 {
                let width = max(1, 100 * value.count / longest)
                body.empty("rect", [("width", "\(width)%"), ("height", "14"), ("rx", "3")])
            }
            body.raw("</svg></td>")
            body.element("td", [("class", "n")], text: "\(value.count)")
            body.raw("</tr>\n")
        }
        body.raw("</tbody></table>\n")
    }

    /// Adds one bar that is divided; its parts are named in the label and in the table that goes with it.
    public mutating func stack(label: String, _ parts: [(colour: Int, share: Double)]) {
        body.start(
            "svg",
            [("class", "stack"), ("width", "100%"), ("height", "28"), ("role", "img"), ("aria-label", label)])
        var start = 0.0
        for part in parts where part.share > 0 {
            let (x, width) = (Self.percent(start), Self.percent(part.share))
            body.empty(
                "rect", [("class", "f\(part.colour)"), ("x", x), ("width", width), ("height", "28")])
            start += part.share
        }
        body.raw("</svg>\n")
    }

    private static func percent(_ share: Double) -> String { "\((share * 10_000).rounded() / 100)%" }

    /// Adds cards with the most important figures.
    public mutating func cards(_ cards: [(value: String, name: String, style: String?)]) {
        body.raw("<ul class=\"cards\">\n")
        for card in cards {
            body.raw("<li>")
            body.element("b", [("class", card.style)], text: card.value)
            body.text(card.name)
            body.raw("</li>\n")
        }
        body.raw("</ul>\n")
    }

    /// Adds a heading that can be linked to.
    public mutating func heading(_ title: String, id: String) {
        body.element("h2", [("id", id)], text: title)
        body.raw("\n")
    }

    /// Adds links to the page's headings.
    public mutating func contents(_ headings: [(title: String, id: String)]) {
        body.raw("<nav aria-label=\"Contents\"><ul>")
        for heading in headings {
            body.raw("<li>")
            body.element("a", [("href", "#\(heading.id)")], text: heading.title)
            body.raw("</li>")
        }
        body.raw("</ul></nav>\n")
    }
}
