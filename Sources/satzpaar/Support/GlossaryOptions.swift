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

    @OptionGroup var settings: SettingsOptions

    /// The glossaries named, above the shipped ones unless they stand alone.
    ///
    /// Where none is named, those of the settings count as named, but not in a batch contract.
    ///
    /// - Parameters:
    ///   - isBatch: whether glossaries that are named stand alone, as in the batch contracts.
    ///   - fourthColumn: what an unnamed fourth column holds.
    ///   - files: glossaries that are named without the option.
    ///   - isQuiet: whether what is odd in the files is left to the caller.
    func load(
        isBatch: Bool, fourthColumn: GlossaryColumn = .variants, files: [String] = [], isQuiet: Bool = false
    ) throws -> Glossary {
        let settings = isBatch ? Settings() : try self.settings.load()
        let paths = glossary + files
        let named = paths.isEmpty ? settings.glossaries : paths
        var all = Glossary()
        for path in named {
            let options = GlossaryFile.Options(layout: GlossaryLayout(fourthColumn: fourthColumn))
            let one = try GlossaryFile.glossary(path, options: options)
            if !isQuiet { GlossaryMessages.show(one) }
            all = all + one
        }
        let isAlone = isAlone || !settings.usesShippedGlossaries
        if named.isEmpty || !(isAlone || isBatch) { all = all + Glossary.shipped() }
        return try style.map { try HouseStyleOption.apply($0, to: all) } ?? all
    }
}
