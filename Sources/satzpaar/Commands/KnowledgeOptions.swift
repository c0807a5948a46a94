import Alignment
import ArgumentParser
import Desk

/// What the aligner may know about words.
struct KnowledgeOptions: ParsableArguments {
    @Flag(name: .customLong("no-dictionary"), help: "Do without an installed dictionary package (trans-de-en).")
    var noDictionary = false

    @Flag(name: .customLong("no-lexicon"), help: "Do without any lexicon: no dictionary, no core lexicon, no glossary.")
    var noLexicon = false

    @Option(
        help: ArgumentHelp(
            "A glossary of any format as further evidence; may be given several times.", valueName: "file"))
    var glossary: [String] = []

    @OptionGroup var settings: SettingsOptions

    /// The layers that the options leave.
    func lexicon() throws -> Lexicon {
        if noLexicon { return .none }
        let glossaries = glossary.isEmpty ? try settings.load().glossaries : glossary
        return Lexicon(dictionary: !noDictionary, pairs: try TermList.pairs(of: glossaries))
    }
}
