extension TMXFinding {
    /// What to do about it, as a sentence.
    public var fix: String {
        switch kind {
        case .broken: "Save the units that can be saved with: satzpaar tmx clean --recover."
        case .foreign: "Look at the file in an editor: it was saved under the wrong name, or is an error page."
        case .cutOff: "Get the file again, or keep the whole units with: satzpaar tmx clean --recover."
        case .mended: "Nothing; check the text of the unit."
        case .dropped: "Correct the line by hand, or leave the unit out."
        case .encoding: "Write it anew in UTF-8 with: satzpaar tmx convert."
        case .noHeader, .headerAttribute, .version, .languageAttribute, .languageTag, .date, .noPair, .noPosition,
            .unpaired, .foreignElement:
            "Write it anew, in TMX 1.4b, with: satzpaar tmx convert."
        case .noLanguage: "Add xml:lang to the tuv, or drop the variant with: satzpaar tmx clean."
        case .noSegment, .emptySegment, .noTarget, .orphan: "Drop such units with: satzpaar tmx clean."
        case .noSource: "Name the source language with --source, or drop such units with: satzpaar tmx clean."
        case .sameLanguage: "Keep both as alternatives, or split them into units with: satzpaar tmx convert --pair."
        case .repeatedID: "Nothing: an identifier need not be unique; identifiers can be dropped."
        }
    }

    /// What CAT tools do with it, by tool, as far as their documentation, source or behaviour tells.
    public var consequences: [(tool: String, what: String)] {
        switch kind {
        case .broken, .foreign:
            [
                ("OmegaT", "reports an error and leaves out the rest"), ("MateCat", "refuses the file as invalid"),
                ("Trados, memoQ", "refuse the file or stop at the line"),
            ]
        case .cutOff:
            [("OmegaT", "reports an error, keeps the units before"), ("others", "refuse the file")]
        case .mended, .dropped: [("others", "refuse the file")]
        case .encoding: [("strict XML parsers", "refuse a file whose bytes are not what it declares")]
        case .noHeader, .headerAttribute, .version:
            [("OmegaT", "falls back to defaults"), ("Trados, memoQ", "may refuse a file that is not valid")]
        case .languageAttribute: [("strict TMX 1.4 readers", "see a variant without a language")]
        case .languageTag:
            [
                ("OmegaT", "compares the language only, where it can read the tag"),
                ("tools that compare tags exactly", "find no match"),
            ]
        case .noLanguage, .noSegment: [("most tools", "skip the variant, and with it the unit")]
        case .emptySegment: [("OmegaT", "never shows it"), ("others", "import a useless unit")]
        case .noSource, .orphan, .noTarget: [("all tools", "skip the unit")]
        case .sameLanguage: [("OmegaT", "shows each as a match"), ("most tools", "keep the first or the last")]
        case .repeatedID: [("tools that key by tuid", "may overwrite the first unit")]
        case .unpaired, .noPair, .noPosition:
            [("OmegaT", "shows a lone tag"), ("Trados, memoQ", "may refuse the unit or drop its tags")]
        case .foreignElement:
            [("OmegaT", "ignores the element or reports an error"), ("validating tools", "refuse the file")]
        case .date: [("most tools", "lose the date"), ("validating tools", "warn")]
        }
    }
}
