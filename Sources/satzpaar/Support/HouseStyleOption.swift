import ArgumentParser
import Terminology

/// The option that picks a house's English.
enum HouseStyleOption {
    static let help = ArgumentHelp(
        "The house whose English is preferred where entries name it: ap, reuters, bbc, guardian or another.",
        valueName: "house")

    /// The glossary as a house writes it.
    static func apply(_ name: String, to glossary: Glossary) throws -> Glossary {
        let style = HouseStyle(rawValue: name)
        let known = Set(HouseStyle.known).union(glossary.styles)
        guard known.contains(style) else {
            let names = known.map(\.rawValue).sorted().joined(separator: ", ")
            throw ValidationError("No glossary knows the house \"\(name)\". Known are \(names).")
        }
        return glossary.following(style)
    }
}
