public import Foundation

/// OmegaT without its window, where it is installed.
public enum OmegaT {
    private static let program = "/usr/bin/omegat"

    /// Whether it is there.
    public static let isInstalled = FileManager.default.isExecutableFile(atPath: program)

    /// Lets it translate a project with its memories and write the target files.
    ///
    /// - Returns: what it said.
    public static func translate(_ project: URL) throws -> String {
        let scratch = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: scratch) }
        let log = scratch.appendingPathComponent("log")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [
            project.path, "--mode=console-translate", "--config-dir=\(scratch.path)/config", "--no-team",
            "--disable-location-save",
        ]
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["JAVA_TOOL_OPTIONS": "-Xmx1g", "HOME": scratch.path], uniquingKeysWith: { $1 })
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: log)
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: log), as: UTF8.self)
    }
}
