import ArgumentParser
import Desk
import Files
import Terminology

/// The glossaries that a command uses.
struct GlossaryOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "A glossary (TSV or CSV); may be given several times, the first wins.")
    var glossary: [String] = []

    @Flag(name: .customLong("only"), help: "Use only the glossaries named, not the shipped ones.")
    var isAlone = false

    @OptionGroup var settings: SettingsOptions

    /// The glossaries named, above the shipped ones unless they stand alone.
    ///
    /// Where none is named, those of the settings count as named, but not in a batch contract.
    ///
    /// - Parameter isBatch: whether glossaries that are named stand alone, as in the batch contracts.
    func load(isBatch: Bool, fourthColumn: GlossaryColumn = .variants) throws(FileError) -> Glossary {
        let settings = isBatch ? Settings() : try self.settings.load()
        let named = glossary.isEmpty ? settings.glossaries : glossary
        var all = Glossary()
        for path in named {
            let one = try Glossary(contentsOf: path, fourthColumn: fourthColumn)
            for problem in one.problems { Message.warning("\(problem) The line was left out.") }
            all = all + one
        }
        let isAlone = isAlone || !settings.usesShippedGlossaries
        if named.isEmpty || !(isAlone || isBatch) { all = all + Glossary.shipped() }
        return all
    }
}
