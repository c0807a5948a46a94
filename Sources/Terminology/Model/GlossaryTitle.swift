/// What a column of a table holds, by its title in English or German.
enum GlossaryTitle: Equatable {
    /// A column of ours.
    case column(GlossaryColumn)
    /// The status of the English term.
    case status
    /// The gender of the German term.
    case gender
    /// The terms of a language that is neither German nor English.
    case language(String)
    /// A field of another name.
    case field(String)

    /// The columns of a header; nil where none of its titles names a column of terms.
    static func header(_ titles: [String]) -> [GlossaryTitle]? {
        var columns = titles.map(GlossaryTitle.init)
        let names = titles.map { $0.lowercased() }
        // "Quelle" is where a term comes from, unless nothing else is the German term.
        if let index = names.firstIndex(of: "quelle"), !columns.contains(.column(.source)) {
            columns[index] = .column(.source)
        }
        guard columns.contains(.column(.source)) || columns.contains(.column(.target)) else { return nil }
        // A second column of a language holds more terms of it.
        for (column, more) in [(GlossaryColumn.source, GlossaryColumn.variants), (.target, .accept)] {
            let same = columns.indices.filter { columns[$0] == .column(column) }
            for index in same.dropFirst() { columns[index] = .column(more) }
        }
        return columns
    }

    init(_ title: String) {
        let name = title.lowercased().replacing("_", with: " ").replacing("-", with: " ")
        if let column = GlossaryColumn(rawValue: name) {
            self = .column(column)
        } else if let known = Self.titles[name] {
            self = known
        } else if let language = Self.language(name) {
            switch language.prefix(2) {
            case "de": self = .column(.source)
            case "en": self = .column(.target)
            default: self = .language(language)
            }
        } else {
            self = .field(title)
        }
    }

    /// The tag of a title such as `fr`, `de-AT`, `German (Austria)`.
    private static func language(_ name: String) -> String? {
        let words = name.split { " ()".contains($0) }
        guard let first = words.first else { return nil }
        if let tag = languages[String(first)] { return tag }
        guard first.utf8.count == 2, languages.values.contains(String(first)), words.count < 3,
            words.dropFirst().allSatisfy({ (2...4).contains($0.utf8.count) })
        else { return nil }
        return words.count == 1 ? String(first) : "\(first)-\(words[1].uppercased())"
    }

    private static let languages: [String: String] = [
        "german": "de", "deutsch": "de", "english": "en", "englisch": "en", "french": "fr", "französisch": "fr",
        "italian": "it", "italienisch": "it", "spanish": "es", "spanisch": "es", "russian": "ru", "russisch": "ru",
        "ukrainian": "uk", "ukrainisch": "uk", "polish": "pl", "polnisch": "pl", "turkish": "tr", "türkisch": "tr",
        "dutch": "nl", "niederländisch": "nl", "arabic": "ar", "arabisch": "ar", "portuguese": "pt",
        "portugiesisch": "pt", "czech": "cs", "tschechisch": "cs",
    ]

    private static let titles: [String: GlossaryTitle] = {
        let names: [(GlossaryTitle, [String])] = [
            (.column(.source), ["source term", "src", "term", "benennung", "ausgangssprache", "quellterm"]),
            (
                .column(.target),
                ["target term", "tgt", "translation", "ziel", "zielsprache", "zielterm", "übersetzung"]
            ),
            (
                .column(.category),
                ["kategorie", "subject", "subject field", "domain", "fachgebiet", "sachgebiet", "ressort"]
            ),
            (.column(.variants), ["source synonyms", "varianten"]),
            (.column(.accept), ["accepted", "synonyms", "target synonyms", "synonyme", "alternativen"]),
            (.column(.avoid), ["forbidden", "avoided", "verboten"]),
            (
                .column(.note),
                ["comment", "comments", "notes", "kommentar", "anmerkung", "bemerkung", "hinweis", "notiz"]
            ),
            (.column(.wordClass), ["pos", "part of speech", "word class", "wortart"]),
            (.column(.example), ["context", "kontext", "beispiel"]),
            (.column(.reference), ["quelle", "beleg", "fundstelle"]),
            (.column(.created), ["created at", "angelegt"]),
            (.column(.changed), ["modified", "modified at", "last modified", "geändert"]),
            (.column(.id), ["entry id", "concept id", "term id", "nummer"]),
            (.status, ["status", "term status", "usage", "usage status", "verwendung"]),
            (.gender, ["gender", "genus", "geschlecht"]),
        ]
        return Dictionary(
            names.flatMap { title, all in all.map { ($0, title) } }, uniquingKeysWith: { first, _ in first })
    }()
}
