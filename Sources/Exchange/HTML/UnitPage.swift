public import Bitext
import Markup

/// A page with the units of a memory or a job, side by side, for the editor. Codes are shown as the marks they are.
public enum UnitPage {
    /// The page. A unit's first two variants are shown.
    public static func html(
        _ units: [TranslationUnit], title: String, source: LanguageTag, target: LanguageTag
    ) -> String {
        var page = HTMLPage(title: title)
        page.element("h1", title)
        let empty = units.count { $0.variants[1].content.pieces.isEmpty }
        page.element("p", class: "sub", "\(units.count) units, \(empty) without a translation")
        page.body.raw("<table class=\"pairs\"><thead><tr><th scope=\"col\" class=\"n\">#</th>")
        for language in [source, target] { page.body.element("th", [("scope", "col")], text: language.description) }
        page.body.raw("<th scope=\"col\">Notes</th></tr></thead>\n<tbody>\n")
        for (number, unit) in units.enumerated() {
            page.body.raw("<tr>")
            page.body.element("td", [("class", "n")], text: "\(number + 1)")
            for variant in unit.variants.prefix(2) { cell(variant, in: &page) }
            page.body.element("td", [("class", "role")], text: unit.notes.joined(separator: " · "))
            page.body.raw("</tr>\n")
        }
        page.body.raw("</tbody></table>\n")
        return page.text
    }

    private static func cell(_ variant: TranslationUnit.Variant, in page: inout HTMLPage) {
        guard !variant.content.pieces.isEmpty else {
            page.body.element("td", [("class", "gap")], text: "—")
            return
        }
        page.body.start("td", [("lang", variant.language.description)])
        write(variant.content, in: &page)
        page.body.raw("</td>")
    }

    private static func write(_ content: InlineContent, in page: inout HTMLPage) {
        for piece in content.pieces {
            switch piece {
            case .text(let text): page.body.text(text)
            case .code(let code):
                let native = code.data.nativeText
                page.body.element("code", [("class", "role")], text: native.isEmpty ? code.mark : native)
            case .highlight(let type, _, let inner):
                page.body.start("mark", [("title", type)])
                write(inner, in: &page)
                page.body.raw("</mark>")
            case .subflow(_, let inner): page.body.element("code", [("class", "role")], text: inner.plainText)
            }
        }
    }
}

extension InlineContent.Code {
    /// A mark for a code without native text: `‹1›`, `‹/1›`, `‹1/›`.
    fileprivate var mark: String {
        let name = pair ?? match ?? type ?? ""
        return switch kind {
        case .begin, .isolatedBegin: "‹\(name)›"
        case .end, .isolatedEnd: "‹/\(name)›"
        case .placeholder, .unknown: "‹\(name)/›"
        }
    }
}
