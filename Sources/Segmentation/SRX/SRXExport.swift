public import Bitext

extension SRXDocument {
    /// Our own rules as SRX, for other tools; as near as regular expressions come to the decision layer.
    ///
    /// - Throws: ``SegmentationError`` where a language has no rules.
    public static func ours(for languages: [LanguageTag]) throws(SegmentationError) -> SRXDocument {
        var document = SRXDocument()
        for language in languages {
            guard let data = LanguageData.language(language.language) else {
                throw SegmentationError.unknownLanguage(language)
            }
            let name = language.language == "de" ? "German" : language.language == "en" ? "English" : "\(language)"
            document.languageRules.append(LanguageRule(name: name, rules: SRXExport(data).rules))
            document.languageMaps.append(LanguageMap(pattern: "(?i)\(data.code).*", name: name))
        }
        return document
    }
}

/// Writes the word lists of a language as rules. The order is that of the decision layer: what holds in any case, what
/// ends before a word that starts sentences, what holds otherwise, and what ends.
private struct SRXExport {
    private let data: LanguageData

    /// What may close and open, around a place.
    private static let closers = #"["'“”’‘»«›‹)\]}]*(?:\[\d{1,3}\])*[¹²³]*(?:\s?[\x{1F300}-\x{1FAFF}])*"#
    private static let openers = #"(?:``|["'„“”‚‘»«›‹(\[])*"#

    init(_ data: LanguageData) { self.data = data }

    var rules: [SRXDocument.Rule] { firm + beforeStarters + open + numbers + marks }

    private func hold(_ before: String, _ after: String) -> SRXDocument.Rule {
        SRXDocument.Rule(isBreak: false, before: before, after: after)
    }

    private func end(_ before: String, _ after: String) -> SRXDocument.Rule {
        SRXDocument.Rule(isBreak: true, before: before, after: after)
    }

    /// What holds whatever follows.
    private var firm: [SRXDocument.Rule] {
        var rules = [
            hold(#"[(\[](?:\.{3}|…|[!?]{1,3})[)\]]"#, #"\s"#),
            hold(#"[^.!?…\s]\s\([^()]{0,200}[.!?]"#, #"\s[^()]{0,200}\)"#),
            hold(#"\p{L}\s[„“"»«][^“”"»«„.]{1,60}[!?]"#, #"\s[^“”"»«„]{1,60}[“”"»«]\s\p{Ll}"#),
            hold(#"^\s{0,5}(?:\d{1,3}|\p{Lu}|[IVXL]{1,5})\."#, #"\s"#),
            hold(abbreviations(.neverFinal), #"\s"#),
            hold(
                abbreviations(.numberFollows), #"\s+(?:\d|[IVXLC]{1,6}\b(?!\s*\p{Ll}{3})|§)"#),
        ]
        if data.hasOrdinals {
            rules += [
                hold(
                    #"(?:[,:;/–-]\s|\(|[„“"»]|[.!?:]["“”»«)]{0,2}\s{1,3}(?:[•–-]\s)?|^[•–-]\s)\d{1,2}\."#, #"\s+\p{Lu}"#
                ),
                hold(#"\b\d{1,2}\."#, #"\s+\d{1,2}\."#),
                hold(#"\b\d{1,2}\.\s?\d{1,2}\."#, #"\s+\d{4}"#),
                hold(#"\b\d{1,3}\."#, "\\s+(?:\(choice(.calendar)))\\b"),
                hold(#"\b\d{1,3}\."#, "\\s+(?:\(choice(.ordinalNoun)))\\b"),
            ]
            let endings = data.ordinalEndings.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
            rules.append(hold(#"\b\d{1,3}\."#, "\\s+\\p{Lu}\\p{L}{2,30}(?:\(endings))\\b"))
        }
        return rules
    }

    /// What ends before a word that is small inside a sentence, or before any capital.
    private var beforeStarters: [SRXDocument.Rule] {
        let starters = "\\s+\(Self.openers)(?:\(choice(.starter)))\\b(?!\\.)"
        return [
            end(#"(?:\b\p{Lu}|\b[IVXL]{1,5}|\d)\.\#(Self.closers)"#, starters),
            end("\(abbreviations(.mayBeFinal))\(Self.closers)", starters),
            end("\(abbreviations(.oftenFinal))\(Self.closers)", "\\s+\(Self.openers)\\p{Lu}"),
        ]
    }

    /// What holds where nothing speaks for an end.
    private var open: [SRXDocument.Rule] {
        [
            hold(abbreviations(.mayBeFinal), #"\s"#),
            hold(#"(?<![\p{L}\p{N}’'/])\p{L}\."#, #"\s"#),
            hold(#"\b(?!\p{Lu}{2})(?:(?![aeiouyäöüAEIOUYÄÖÜ])\p{L}){2,5}\."#, #"\s+(?!\p{Lu}\p{Ll}{0,12}\s\p{Ll})"#),
        ]
    }

    private var numbers: [SRXDocument.Rule] {
        guard data.hasOrdinals else { return [] }
        return [
            hold(#"\b[IVXL]{1,5}\."#, #"\s"#),
            end("\\b(?:\(choice(.counted)))\\s\\d{1,3}\\.", "\\s+\(Self.openers)\\p{Lu}"),
            hold("\\b(?:\(choice(.determiner)))\\s\\d{1,3}\\.", "\\s+\(Self.openers)[\\p{Lu}\\d]"),
            hold(#"\b\p{Ll}{2,20}\s(?:[12]?\d|3[01])\."#, #"\s+\p{Lu}"#),
            hold(#"\b(?:[12]?\d|3[01])\.(?:0?[1-9]|1[0-2])\."#, #"\s+\p{Lu}"#),
        ]
    }

    /// The marks themselves.
    private var marks: [SRXDocument.Rule] {
        let next = #"(?:[–—-]\s+)?(?:\[…\]\s+|\(…\)\s+|(?:…|\.{3})\s?)?\#(Self.openers)[\p{Lu}\d§#@©•]"#
        return [
            hold(#"(?:^|\s|[„“"»«(\[])(?:\.{3}|…)"#, #"\s"#),
            end("[.!?…]\(Self.closers)", "\\s+\(next)"),
            end("[.]\(Self.closers)", #"\s+\(\p{Ll}"#),
            end(#"\p{Ll}{2}[.]"#, #"\s+\p{Ll}\p{Lu}\p{L}"#),
            end(#"\p{Ll}{3}[.!?]"#, "(?:\(choice(.starter)))\\s"),
        ]
    }

    private func choice(_ kind: WordClass) -> String { data.list(kind).map(escaped).joined(separator: "|") }

    /// A look-behind for abbreviations with their full stop; one of several parts has any space between them.
    private func abbreviations(_ kind: WordClass) -> String {
        let words = data.list(kind).filter { !$0.isEmpty && (kind != .numberFollows || $0.count > 0) }
        let choices = words.map { word in
            word.split(separator: ".").map { escaped(String($0)) }.joined(separator: #"\.\s{0,2}"#)
        }
        let endings = kind == .mayBeFinal ? data.abbreviatedEndings.map { String(decoding: $0, as: UTF8.self) } : []
        let compounds = endings.isEmpty ? "" : "|\\p{L}{2,30}(?:\(endings.joined(separator: "|")))"
        return "(?<![\\p{L}\\p{N}’'])(?:\(choices.joined(separator: "|"))\(compounds))\\."
    }

    private func escaped(_ word: String) -> String {
        String(word.flatMap { "\\.[]{}()*+?^$|#-&/".contains($0) ? ["\\", $0] : [$0] })
    }
}
