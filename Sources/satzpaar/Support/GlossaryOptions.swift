import ArgumentParser
import Desk
import Files
import Terminology

/// The glossaries that a command uses.
struct GlossaryOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: "A glossary of any format that terms import reads; may be given several times, the first wins.")
    var glossary: [String] = []

    @Flag(name: .customLong("only"), help: "Use only the glossaries named, not the shipped ones.")
    var isAlone = false

    @Option(help: HouseStyleOption.help) var style: String?

    /// The glossaries named, above the shipped ones unless they stand alone.
    ///
    /// - Parameter isBatch: whether glossaries that are named stand alone, as in the batch contracts.
    func load(isBatch: Bool, fourthColumn: GlossaryColumn = .variants) throws -> Glossary {
        var all = Glossary()
        for path in glossary {
            let options = GlossaryFile.Options(layout: GlossaryLayout(fourthColumn: fourthColumn))
            let one = try GlossaryFile.glossary(path, options: options)
            GlossaryMessages.show(one)
            all = all + one
        }
        if glossary.isEmpty || !(isAlone || isBatch) { all = all + Glossary.shipped() }
        return try style.map { try HouseStyleOption.apply($0, to: all) } ?? all
    }
}
