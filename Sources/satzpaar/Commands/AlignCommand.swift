import Alignment
import ArgumentParser
import Foundation

struct AlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Pair the sentences of a text with those of its translation.")

    @Flag(help: "Read JSON records from standard input and answer one a line, in order.")
    var worker = false

    @Flag(name: .customLong("no-dictionary"), help: "Do without an installed dictionary package.")
    var noDictionary = false

    @Flag(name: .customLong("no-lexicon"), help: "Do without any lexicon: no dictionary, no core lexicon, no glossary.")
    var noLexicon = false

    func run() throws {
        guard worker else { throw ValidationError("Only --worker is there yet.") }
        let lexicon = noLexicon ? Lexicon.none : Lexicon(dictionary: !noDictionary)
        AlignWorker(aligner: Aligner(lexicon: lexicon)).run()
    }
}
