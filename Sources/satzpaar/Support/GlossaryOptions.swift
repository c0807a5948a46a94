import ArgumentParser
import Files
import Terminology

/// The glossaries that a command uses.
struct GlossaryOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "A glossary (TSV or CSV); may be given several times, the first wins.")
    var glossary: [String] = []

    @Flag(name: .customLong("only"), help: "Use only the glossaries named, not the shipped ones.")
    var isAlone = false

    /// The glossaries named, above the shipped ones unless they stand alone.
    ///
    /// - Parameter isBatch: whether glossaries that are named stand alone, as in the batch contracts.
    func load(isBatch: Bool, fourthColumn: GlossaryColumn = .variants) throws(FileError) -> Glossary {
        var all = Glossary()
        for path in glossary {
            let one = try Glossary(contentsOf: path, fourthColumn: fourthColumn)
            for problem in one.problems { Message.warning("\(problem) The line was left out.") }
            all = all + one
        }
        if glossary.isEmpty || !(isAlone || isBatch) { all = all + Glossary.shipped() }
        return all
    }
}
