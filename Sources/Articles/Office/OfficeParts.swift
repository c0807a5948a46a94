import Files
import Markup

/// The parts of an office document that hold text, in the order of reading.
///
/// In Word's format the names of parts are free: `[Content_Types].xml` says what each is (ISO/IEC 29500-2, section
/// 7.2.3); a document that doesn't say so has them by their usual names.
struct OfficeParts {
    /// The name of the part with the styles.
    let styles: String
    /// The parts with text.
    let texts: [(name: String, kind: OfficeParagraph.Kind)]

    init(_ package: OfficePackage) throws(FileError) {
        guard package.format == .docx else {
            styles = "styles.xml"
            texts = [("content.xml", .body), ("styles.xml", .margin)]
            return
        }
        let types = try package.contentTypes()
        func parts(_ type: String, usual: (String) -> Bool) -> [String] {
            let named = types.filter { $0.type.hasSuffix("\(type)+xml") }.map(\.name).filter { package.holds($0) }
            let found = named.isEmpty ? package.archive.names.filter(usual) : named
            return found.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        }
        func parts(_ type: String, _ name: String) -> [String] {
            parts(type) { $0.hasPrefix("word/\(name)") && $0.hasSuffix(".xml") }
        }
        styles = parts(".styles") { $0 == "word/styles.xml" }.first ?? "word/styles.xml"
        texts =
            parts(".main") { $0 == "word/document.xml" }.map { ($0, .body) }
            + (parts(".footnotes", "footnotes") + parts(".endnotes", "endnotes")).map { ($0, .note) }
            + (parts(".header", "header") + parts(".footer", "footer")).map { ($0, .margin) }
    }
}
