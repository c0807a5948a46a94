import Alignment
import ArgumentParser

/// What the aligner may know about words.
struct KnowledgeOptions: ParsableArguments {
    @Flag(name: .customLong("no-dictionary"), help: "Do without an installed dictionary package (trans-de-en).")
    var noDictionary = false

    @Flag(name: .customLong("no-lexicon"), help: "Do without any lexicon: no dictionary, no core lexicon, no glossary.")
    var noLexicon = false

    var lexicon: Lexicon { noLexicon ? .none : Lexicon(dictionary: !noDictionary) }
}
