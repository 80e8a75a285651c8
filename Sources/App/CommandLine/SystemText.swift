import Glibc

/// What the operating system calls an error number; empty for 0.
func systemText(_ code: Int) -> String {
  code == 0 ? "" : String(cString: strerror(Int32(code)))
}
