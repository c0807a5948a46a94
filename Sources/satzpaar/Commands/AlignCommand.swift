import Alignment
import ArgumentParser
import Files

struct AlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Pair the sentences of a text with those of its translation.",
        discussion: """
            With --worker, reads a record a line from standard input and answers each with a line, in order:

              {"id": "a1", "de": ["Guten Tag.", "Es regnet."], "en": ["Hello. It is raining."]}
              {"id":"a1","beads":[[[0,1],[0]]],"conf":[0.97]}

            The segments are taken as they are. "de_par" and "en_par" may give the number of the paragraph of each \
            segment. Every segment is in exactly one bead; an omission is a bead with an empty side. A bad record is \
            answered with {"id", "error"}.
            """)

    @Flag(help: "Read JSON records from standard input and answer one a line, in order.")
    var worker = false

    @Flag(help: "The translation is a shortened one: clauses and sentences were left out.")
    var abridged = false

    @OptionGroup var knowledge: KnowledgeOptions

    func run() throws {
        guard worker else { throw ValidationError("Name what to align, or read records with --worker.") }
        let aligner = Aligner(
            lexicon: knowledge.lexicon, options: AlignmentOptions(preset: abridged ? .abridged : .faithful))
        let bad = try AlignWorker(aligner: aligner).run()
        if bad > 0 { throw ExitCode(ExitStatus.partOfBatch) }
    }
}
