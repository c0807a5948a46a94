import Alignment
import ArgumentParser
import Foundation

struct AlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Pair the sentences of a text with those of its translation.")

    @Flag(help: "Read JSON records from standard input and answer one a line, in order.")
    var worker = false

    @OptionGroup var knowledge: KnowledgeOptions

    func run() throws {
        guard worker else { throw ValidationError("Only --worker is there yet.") }
        AlignWorker(aligner: Aligner(lexicon: knowledge.lexicon)).run()
    }
}
