/// Where the keys of a TOML document stand; the parser keeps places only for what it can't read.
struct TOMLPlaces {
    private var places: [String: (line: Int, column: Int)] = [:]

    /// Reads headers and the beginnings of lines; values are none of its business.
    init(_ text: String) {
        var table = ""
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let indent = line.prefix { $0 == " " || $0 == "\t" }.count
            let content = line.dropFirst(indent)
            if content.hasPrefix("[") {
                table = Self.name(content.dropFirst().prefix { $0 != "]" })
                note(table, number + 1, indent + 2)
                // [qa.severity] is the key severity of [qa] too.
                if let dot = table.firstIndex(of: ".") { note(String(table[..<dot]), number + 1, indent + 2) }
            } else if let equals = content.firstIndex(of: "="), !content.hasPrefix("#") {
                let key = Self.name(content[..<equals])
                note(table.isEmpty ? key : "\(table).\(key)", number + 1, indent + 1)
            }
        }
    }

    private mutating func note(_ key: String, _ line: Int, _ column: Int) {
        if places[key] == nil { places[key] = (line, column) }
    }

    private static func name(_ text: some StringProtocol) -> String {
        text.split(separator: ".").map { part in
            String(part.filter { !" \t\"'".contains($0) })
        }.joined(separator: ".")
    }

    /// The place of a table or key, from 1; the first line where it is not found, as in an inline table.
    subscript(key: String) -> (line: Int, column: Int) {
        if let place = places[key] { return place }
        guard let dot = key.lastIndex(of: ".") else { return (1, 1) }
        return self[String(key[..<dot])]
    }
}
