import CSQLiteSettings
import Glibc
import Storage

/// File systems on which the locks of several machines cannot be trusted, by `f_type` of `statfs`.
///
/// FUSE is among them: it does not tell a local folder from one behind ssh.
///
/// Source: `statfs(2)`, linux/magic.h.
private let networkKinds: [UInt32: String] = [
  0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x0102_1997: "9P",
  0x6573_5546: "FUSE", 0x00C3_6400: "Ceph", 0x5346_414F: "AFS", 0x7375_7245: "Coda",
  0x0BD0_0BD0: "Lustre", 0x0116_1970: "GFS2", 0x7461_636F: "OCFS2", 0x564C: "NCP",
]

/// - Throws: `StoreFault.networkFileSystem`.
func refuseNetwork(_ path: String) throws {
  if let kind = networkKinds[tk_file_system(path)] {
    throw StoreFault.networkFileSystem(path: path, kind: kind)
  }
}

/// Lets a file over its size limit and a closed pipe be errors rather than the end of the process.
func ignoreFileSignals() {
  signal(SIGXFSZ, SIG_IGN)
  signal(SIGPIPE, SIG_IGN)
}
