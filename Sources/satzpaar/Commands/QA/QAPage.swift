import Bitext
import Exchange
import Foundation
import Markup
import Quality

/// The report of a check as a page.
enum QAPage {
    static func html(_ report: QAReport) -> String {
        var page = HTMLPage(title: "Quality report: \(report.name)")
        page.element("p", class: "over", report.name)
        page.element("h1", "Quality report")
        page.element("p", class: "sub", report.summary)
        page.cards(
            [(Severity.error, "errors"), (.warning, "warnings"), (.note, "notes")].map { severity, name in
                let count = report.count(severity)
                return ("\(count)", name, count > 0 ? style(of: severity) : nil)
            } + [("\(report.pairs.count)", "segments", nil)])
        if report.findings.isEmpty {
            page.element("p", "Nothing was found.")
        } else {
            page.heading("By check", id: "checks")
            let counts = Dictionary(grouping: report.findings, by: \.check).mapValues(\.count)
            page.bars(
                label: "Findings by check",
                Check.allCases.compactMap { check in counts[check].map { (check.title, $0) } })
        }
        for severity in [Severity.error, .warning, .note] { section(severity, report, &page) }
        return page.text
    }

    private static func section(_ severity: Severity, _ report: QAReport, _ page: inout HTMLPage) {
        let findings = report.findings.filter { $0.severity == severity }
        guard !findings.isEmpty else { return }
        page.heading("\(severity.rawValue.capitalized)s", id: severity.rawValue)
        page.body.start("table", [("class", "pairs")])
        page.body.raw("<thead><tr><th scope=\"col\">Segment</th><th scope=\"col\">German</th>")
        page.body.raw("<th scope=\"col\">English</th><th scope=\"col\">Finding</th></tr></thead>\n<tbody>\n")
        for finding in findings {
            let pair = report.pairs[finding.pair]
            page.body.raw("<tr>")
            page.body.element("td", text: finding.id)
            marked(pair.source.plainText, finding.sourceRange, "de", &page)
            marked(pair.target.plainText, finding.targetRange, "en", &page)
            page.body.start("td")
            page.body.element("span", [("class", style(of: severity))], text: finding.message)
            page.body.element("span", [("class", "small")], text: "\(finding.check.rawValue) · \(report.key(finding))")
            page.body.end("td")
            page.body.raw("</tr>\n")
        }
        page.body.raw("</tbody></table>\n")
    }

    /// A text with the place of the finding marked.
    private static func marked(_ text: String, _ range: Range<Int>?, _ language: String, _ page: inout HTMLPage) {
        let text = ScalarText(text)
        page.body.start("td", [("lang", language)])
        if let range, range.upperBound <= text.scalars.count, !range.isEmpty {
            page.body.text(text[0..<range.lowerBound])
            page.body.element("mark", text: text[range])
            page.body.text(text[range.upperBound..<text.scalars.count])
        } else {
            page.body.text(text.string)
        }
        page.body.end("td")
    }

    private static func style(of severity: Severity) -> String {
        switch severity {
        case .error: "check"
        case .warning: "likely"
        case .note: "role"
        }
    }
}
