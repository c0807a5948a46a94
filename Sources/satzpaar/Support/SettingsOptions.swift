import ArgumentParser
import Desk
import Files
import Foundation

/// Which settings hold; each can be overridden by the option of the command.
struct SettingsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Settings to use instead of the satzpaar.toml found here or in a folder above.", valueName: "file"))
    var config: String?

    @Flag(help: "Use no satzpaar.toml.")
    var noConfig = false

    func validate() throws {
        guard config == nil || !noConfig else { throw ValidationError("Give --config or --no-config, not both.") }
    }

    /// The settings that hold.
    func load() throws(FileError) -> Settings {
        if noConfig { return Settings() }
        if let config { return try Settings(contentsOf: config) }
        return try Settings(in: FileManager.default.currentDirectoryPath)
    }
}
