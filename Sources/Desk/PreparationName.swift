import Foundation

/// Names of outputs.
public enum PreparationName {
    /// The name of a text without its folder, language and ending: `news/x.de.txt` is `x`.
    public static func name(of path: String) -> String {
        guard path != "-" else { return "article" }
        let file = URL(fileURLWithPath: path).lastPathComponent
        let stem = file.split(separator: ".").prefix { part in
            !["txt", "md", "de", "en", "text", "html", "htm", "docx", "odt", "markdown", "xhtml"].contains(
                part.lowercased())
        }
        return stem.isEmpty ? file : stem.joined(separator: ".")
    }
}
