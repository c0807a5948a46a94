public import Foundation

/// Where the tests find their material.
public enum Fixtures {
    /// The fixtures that the tests bring.
    public static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures")

    /// The development gold sets, where `SATZPAAR_GOLD` names their folder.
    public static let gold = ProcessInfo.processInfo.environment["SATZPAAR_GOLD"].map {
        URL(fileURLWithPath: $0)
    }

    /// The text of a fixture, such as `Articles/hafenstreit.de.txt`.
    public static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// An empty folder for one test.
    public static func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("satzpaar-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
