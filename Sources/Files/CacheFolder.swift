import Foundation

/// Where the program keeps what it can make again: `$XDG_CACHE_HOME/satzpaar`, or the folder that the XDG base directory
/// specification puts in its place.
public enum CacheFolder {
    /// The folder, which may not exist yet; nil where the user has no home.
    public static let path: String? = {
        let environment = ProcessInfo.processInfo.environment
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return "\(cache)/satzpaar" }
        guard let home = environment["HOME"], !home.isEmpty else { return nil }
        return "\(home)/.cache/satzpaar"
    }()
}
