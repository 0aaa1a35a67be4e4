//! Compiled runtimes, kept between starts: compiling one takes seconds, reading it a fraction of one.
//!
//! wasmtime writes them. The name of each is a hash of its wasm, of wasmtime's version and of the processor's
//! features. wasmtime compiles anew what it cannot read and what says that another version made it. It does
//! not notice a changed byte, so each has a checksum here, and what does not fit its checksum is removed
//! before wasmtime looks.
//!
//! # What is trusted
//!
//! A compiled runtime is native code, which the node runs without checking it against the chain's wasm. **Who
//! can write the folder can run code in the node.** Hence it must belong to the node's user and be closed to
//! everybody else, and authorities of chains in earnest go without, unless they are told otherwise. The
//! checksums protect against damage, not against people.

use sc_service::{ChainType, Configuration, error::Error as ServiceError};
use sp_io::hashing::twox_128;
use std::{
	convert::Infallible,
	ffi::OsStr,
	fs,
	io::{self, ErrorKind},
	os::unix::fs::{DirBuilderExt, MetadataExt},
	path::{Path, PathBuf},
	str::FromStr,
	time::Duration,
};

/// So many compiled runtimes are kept, those that were compiled last. One of ours takes some megabytes.
const KEPT: usize = 8;
/// What writers leave when they are killed is removed after this time. It hinders the next writer of the same file.
const WRITING: Duration = Duration::from_secs(60);

/// Where compiled runtimes are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
	/// Where it suits the chain and the role.
	Auto,
	/// Nowhere.
	Off,
	Folder(PathBuf),
}

impl FromStr for Choice {
	type Err = Infallible;

	fn from_str(word: &str) -> Result<Self, Infallible> {
		Ok(match word {
			"auto" => Self::Auto,
			"off" => Self::Off,
			folder => Self::Folder(folder.into()),
		})
	}
}

impl Choice {
	/// The folder. `beside` is that of a node's database, which an authority in earnest does not have.
	fn folder(&self, chain: &ChainType, beside: Option<PathBuf>) -> Option<PathBuf> {
		match (self, chain) {
			(Self::Off, _) => None,
			(Self::Folder(folder), _) => Some(folder.clone()),
			(Self::Auto, ChainType::Development | ChainType::Local) => {
				Some(directories::BaseDirs::new()?.cache_dir().join("cadena/node"))
			}
			(Self::Auto, ChainType::Live | ChainType::Custom(_)) => beside,
		}
	}
}

/// Folder of compiled runtimes, free of damaged ones.
#[derive(Debug)]
pub struct WasmCache(PathBuf);

impl WasmCache {
	/// The cache of a node, if it has one.
	///
	/// # Errors
	/// The folder was given and cannot be used. Without one that was given, the node only starts more slowly.
	pub fn for_node(choice: &Choice, config: &Configuration) -> Result<Option<Self>, ServiceError> {
		let chain = &*config.chain_spec;
		let beside = || config.base_path.config_dir(chain.id()).join("wasm-cache");
		Self::choose(choice, &chain.chain_type(), (!config.role.is_authority()).then(beside))
	}

	/// The cache of a command that has no database.
	///
	/// # Errors
	/// As of [`Self::for_node`].
	pub fn for_chain(choice: &Choice, chain: &ChainType) -> Result<Option<Self>, ServiceError> {
		Self::choose(choice, chain, None)
	}

	fn choose(
		choice: &Choice,
		chain: &ChainType,
		beside: Option<PathBuf>,
	) -> Result<Option<Self>, ServiceError> {
		let Some(folder) = choice.folder(chain, beside) else { return Ok(None) };
		match Self::open(&folder) {
			Ok(cache) => {
				log::info!("💾 Compiled runtimes: {}", folder.display());
				Ok(Some(cache))
			}
			Err(error) if *choice == Choice::Auto => {
				log::warn!("The runtime is compiled at each start, which takes seconds: {error}");
				Ok(None)
			}
			Err(error) => Err(ServiceError::Other(error)),
		}
	}

	/// Makes the folder if there is none, and removes what cannot be trusted or is too much.
	///
	/// # Errors
	/// It cannot be written, or is open to others.
	fn open(folder: &Path) -> Result<Self, String> {
		let unusable = |error: io::Error| {
			format!(
				"compiled runtimes cannot be kept in {}: {error}: choose another folder with --wasm-cache",
				folder.display()
			)
		};
		let make = |folder: &Path| fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
		make(folder).map_err(unusable)?;
		let metadata = fs::metadata(folder).map_err(unusable)?;
		// SAFETY: it reads a number of the process.
		let own = unsafe { libc::geteuid() };
		if metadata.uid() != own || metadata.mode() & 0o077 != 0 {
			return Err(format!(
				"{} is open to others, and what they write would run in the node: make it yours alone (chown, chmod \
				 go=), choose another folder with --wasm-cache, or none with --wasm-cache off",
				folder.display()
			));
		}
		// wasmtime wants an absolute path.
		let cache = Self(folder.canonicalize().map_err(unusable)?);
		make(&cache.checksums()).and_then(|()| cache.sweep()).map_err(unusable)?;
		Ok(cache)
	}

	/// The folder that the executor fills.
	pub fn of_executor(&self) -> PathBuf {
		self.0.join("wasmtime")
	}

	fn checksums(&self) -> PathBuf {
		self.0.join("checksums")
	}

	/// Records the checksums of what was compiled since the start. What is compiled later, after an upgrade
	/// of the runtime, is compiled again by the next start.
	pub fn seal(&self) {
		let sealed = self.files().and_then(|files| {
			for module in files.iter().filter(|file| file.extension().is_none()) {
				let checksum = self.checksum_file(module);
				if !checksum.exists() {
					// Written without care: half a checksum fits nothing.
					fs::write(checksum, twox_128(&fs::read(module)?))?;
				}
			}
			Ok(())
		});
		// Another node may remove what it finds without a checksum.
		if let Err(error) = sealed
			&& error.kind() != ErrorKind::NotFound
		{
			log::warn!("The next start compiles the runtime again: {}: {error}", self.0.display());
		}
	}

	/// Each module has no extension. Beside it may be a file of how often it was used, and one that is being written.
	fn files(&self) -> io::Result<Vec<PathBuf>> {
		let mut files = Vec::new();
		for version in entries(&self.of_executor().join("modules"))?.iter().filter(|version| version.is_dir())
		{
			files.extend(entries(version)?);
		}
		Ok(files)
	}

	fn checksum_file(&self, module: &Path) -> PathBuf {
		self.checksums().join(module.file_name().unwrap_or_default())
	}

	fn is_whole(&self, module: &Path) -> bool {
		let (recorded, content) = (fs::read(self.checksum_file(module)), fs::read(module));
		matches!((recorded, content), (Ok(recorded), Ok(content)) if recorded == twox_128(&content))
	}

	fn sweep(&self) -> io::Result<()> {
		let mut modules = Vec::new();
		for file in self.files()? {
			match file.extension().and_then(OsStr::to_str) {
				None if self.is_whole(&file) => {
					modules.extend(
						fs::metadata(&file).and_then(|found| found.modified()).map(|then| (then, file)),
					);
				}
				Some(extension) if extension.starts_with("wip-") => remove_if(&file, is_abandoned)?,
				// The counts go too: at 256 uses wasmtime would compress the module again, which costs much and
				// changes it.
				_ => remove_if(&file, |_| true)?,
			}
		}
		modules.sort_unstable();
		for (_, module) in modules.iter().rev().skip(KEPT) {
			remove_if(module, |_| true)?;
		}
		let kept: Vec<_> =
			modules.iter().rev().take(KEPT).map(|(_, module)| self.checksum_file(module)).collect();
		for checksum in entries(&self.checksums())? {
			if !kept.contains(&checksum) {
				remove_if(&checksum, |_| true)?;
			}
		}
		Ok(())
	}
}

fn is_abandoned(file: &fs::Metadata) -> bool {
	file.modified().ok().and_then(|then| then.elapsed().ok()).is_none_or(|age| age > WRITING)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
	match fs::read_dir(folder) {
		Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
		listed => listed?.map(|entry| Ok(entry?.path())).collect(),
	}
}

/// Other nodes remove the same files.
fn remove_if(file: &Path, condition: impl FnOnce(&fs::Metadata) -> bool) -> io::Result<()> {
	match fs::metadata(file)
		.and_then(|metadata| if condition(&metadata) { fs::remove_file(file) } else { Ok(()) })
	{
		Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
		removed => removed,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{chain_spec::call, service::executor};
	use sc_service::config::ExecutorConfiguration;
	use std::{fs::File, thread, time::SystemTime};
	use tempfile::TempDir;

	/// A runtime whose only method answers with this text of five characters.
	fn runtime(text: &str) -> Vec<u8> {
		assert_eq!(text.len(), 5);
		[
			b"\0asm\x01\0\0\0".as_slice(),
			// A type: two i32 to one i64; a function of that type; a memory of 17 pages; the global 1024.
			&[0x01, 7, 1, 0x60, 2, 0x7f, 0x7f, 1, 0x7e],
			&[0x03, 2, 1, 0],
			&[0x05, 3, 1, 0, 17],
			&[0x06, 7, 1, 0x7f, 0, 0x41, 0x80, 0x08, 0x0b],
			b"\x07\x21\x03\x06memory\x02\0\x0b__heap_base\x03\0\x06answer\0\0",
			// The function: the length 5 in the upper half, the address 0 in the lower.
			&[0x0a, 11, 1, 9, 0, 0x42, 0x80, 0x80, 0x80, 0x80, 0xd0, 0x00, 0x0b],
			&[0x0b, 11, 1, 0, 0x41, 0, 0x0b, 5],
			text.as_bytes(),
		]
		.concat()
	}

	/// The answer of a runtime, which is compiled or read from the cache.
	fn answer(cache: &WasmCache, text: &str) -> String {
		let executor = executor(&ExecutorConfiguration::default(), Some(cache));
		let (answer, _): ([u8; 5], _) = call(&executor, &runtime(text), "answer", &[]).expect("an answer");
		String::from_utf8(answer.to_vec()).expect("a text")
	}

	fn opened(folder: &TempDir) -> WasmCache {
		WasmCache::open(&folder.path().join("cache")).expect("a cache")
	}

	fn modules(cache: &WasmCache) -> Vec<PathBuf> {
		cache.files().expect("listed").into_iter().filter(|file| file.extension().is_none()).collect()
	}

	/// One cache with one module.
	fn filled() -> (TempDir, PathBuf) {
		let folder = TempDir::new().expect("a folder");
		let cache = opened(&folder);
		assert_eq!(answer(&cache, "whole"), "whole");
		cache.seal();
		let [module] = modules(&cache).try_into().expect("one module");
		(folder, module)
	}

	fn inode(file: &Path) -> u64 {
		fs::metadata(file).expect("a file").ino()
	}

	#[test]
	fn what_was_compiled_is_read_by_the_next_start() {
		let (folder, module) = filled();
		let before = inode(&module);
		let cache = opened(&folder);
		assert_eq!(answer(&cache, "whole"), "whole");
		assert_eq!(inode(&module), before, "a compiled module would be written anew");
		assert_eq!(modules(&cache), [module]);
	}

	#[test]
	fn what_is_damaged_is_compiled_anew() {
		let (_folder, module) = filled();
		let whole = fs::read(&module).expect("a module");
		let mut changes = vec![Vec::new(), b"garbage".to_vec(), whole[..whole.len() / 2].to_vec()];
		changes.push([&whole[..], &[0]].concat());
		changes.extend((0..whole.len()).step_by(97).map(|place| {
			let mut changed = whole.clone();
			changed[place] ^= 1;
			changed
		}));
		for changed in changes {
			let (folder, module) = filled();
			fs::write(&module, &changed).expect("written");
			let cache = opened(&folder);
			assert!(modules(&cache).is_empty());
			assert_eq!(answer(&cache, "whole"), "whole");
			cache.seal();
			assert_eq!(modules(&opened(&folder)), [module]);
		}
	}

	#[test]
	fn a_checksum_that_is_damaged_or_gone_takes_its_module_along() {
		let changes: [fn(&Path) -> io::Result<()>; 3] =
			[|path| fs::remove_file(path), |path| fs::write(path, []), |path| fs::write(path, [0; 16])];
		for change in changes {
			let (folder, _) = filled();
			change(&entries(&folder.path().join("cache/checksums")).expect("listed")[0]).expect("changed");
			assert!(modules(&opened(&folder)).is_empty());
		}
	}

	#[test]
	fn a_module_under_the_name_of_another_is_compiled_anew() {
		let (folder, first) = filled();
		let cache = opened(&folder);
		assert_eq!(answer(&cache, "other"), "other");
		cache.seal();
		let second = modules(&cache).into_iter().find(|module| *module != first).expect("a second");
		fs::copy(&second, &first).expect("copied");
		let cache = opened(&folder);
		assert_eq!(modules(&cache), [second]);
		assert_eq!(answer(&cache, "whole"), "whole");
	}

	#[test]
	fn damage_while_the_node_runs_is_compiled_over() {
		let (folder, module) = filled();
		let cache = opened(&folder);
		fs::write(&module, b"garbage").expect("written");
		assert_eq!(answer(&cache, "whole"), "whole");
		assert_eq!(answer(&opened(&folder), "whole"), "whole");
	}

	/// The last byte of the version in a module: a length, three numbers and two dots between them.
	fn version_end(module: &[u8]) -> usize {
		let is_version = |text: &[u8]| {
			text.split(|byte| *byte == b'.').filter(|number| number.iter().all(u8::is_ascii_digit)).count()
				== 3
		};
		(0..module.len())
			.find_map(|place| {
				let end = place + usize::from(module[place]);
				(5..9)
					.contains(&module[place])
					.then_some(end)
					.filter(|_| module.get(place + 1..=end).is_some_and(is_version))
			})
			.expect("a version")
	}

	#[test]
	fn the_module_of_another_version_is_compiled_anew() {
		let (folder, file) = filled();
		let mut module = zstd::decode_all(&fs::read(&file).expect("a module")[..]).expect("zstd");
		let end = version_end(&module);
		module[end] = if module[end] == b'0' { b'1' } else { b'0' };
		let foreign = zstd::encode_all(&module[..], 0).expect("zstd");
		fs::write(&file, &foreign).expect("written");
		let cache = opened(&folder);
		fs::write(&file, &foreign).expect("written");
		cache.seal();
		let cache = opened(&folder);
		assert_eq!(modules(&cache), std::slice::from_ref(&file), "it is whole");
		assert_eq!(answer(&cache, "whole"), "whole");
		assert_ne!(fs::read(&file).expect("a module"), foreign);
	}

	#[test]
	fn two_nodes_start_at_once_on_one_folder() {
		let folder = TempDir::new().expect("a folder");
		for round in 0..5 {
			let text = format!("node{round}");
			thread::scope(|scope| {
				for _ in 0..4 {
					scope.spawn(|| {
						let cache = opened(&folder);
						assert_eq!(answer(&cache, &text), text);
						cache.seal();
					});
				}
			});
			// What the four left may have no checksum. Then one start adds it.
			let cache = opened(&folder);
			assert_eq!(answer(&cache, &text), text);
			cache.seal();
		}
		assert_eq!(modules(&opened(&folder)).len(), 5);
	}

	#[test]
	fn only_the_newest_are_kept() {
		let folder = TempDir::new().expect("a folder");
		let cache = opened(&folder);
		for place in 0..KEPT + 2 {
			let text = format!("{place:05}");
			let before = modules(&cache);
			assert_eq!(answer(&cache, &text), text);
			let made = modules(&cache).into_iter().find(|module| !before.contains(module)).expect("a module");
			let then = SystemTime::UNIX_EPOCH + Duration::from_secs(place as u64);
			File::options().write(true).open(made).and_then(|file| file.set_modified(then)).expect("dated");
		}
		cache.seal();
		let cache = opened(&folder);
		let kept = modules(&cache);
		assert_eq!(kept.len(), KEPT);
		assert_eq!(entries(&cache.checksums()).expect("listed").len(), KEPT);
		for (place, is_kept) in [(0, false), (1, false), (2, true), (KEPT + 1, true)] {
			let text = format!("{place:05}");
			assert_eq!(answer(&cache, &text), text);
			assert_eq!(modules(&cache).iter().all(|module| kept.contains(module)), is_kept, "{place}");
			for module in modules(&cache) {
				if !kept.contains(&module) {
					fs::remove_file(module).expect("removed");
				}
			}
		}
	}

	#[test]
	fn what_a_killed_writer_leaves_hinders_the_next_one_for_a_minute_at_most() {
		let (folder, module) = filled();
		let left = module.with_extension("wip-atomic-write-mod");
		fs::write(&left, b"half").expect("written");
		fs::remove_file(&module).expect("removed");
		let cache = opened(&folder);
		assert_eq!(answer(&cache, "whole"), "whole");
		assert!(!module.exists(), "somebody else may still write it");
		let then = SystemTime::now() - 2 * WRITING;
		File::options().write(true).open(&left).and_then(|file| file.set_modified(then)).expect("dated");
		let cache = opened(&folder);
		assert_eq!(answer(&cache, "whole"), "whole");
		assert!(module.exists() && !left.exists());
	}

	#[test]
	fn modules_are_never_compressed_again() {
		let folder = TempDir::new().expect("a folder");
		let cache = opened(&folder);
		let version = cache.of_executor().join("modules/version");
		let (module, counts) = (version.join("module"), version.join("module.stats"));
		fs::create_dir_all(version).and_then(|()| fs::write(&module, "code")).expect("written");
		fs::write(&counts, "usages = 255\noptimized-compression = 3\n").expect("written");
		cache.seal();
		opened(&folder);
		assert!(module.exists() && !counts.exists());
	}

	#[test]
	fn a_folder_that_is_open_to_others_is_refused() {
		use std::os::unix::fs::PermissionsExt;
		let folder = TempDir::new().expect("a folder");
		let cache = folder.path().join("cache");
		WasmCache::open(&cache).expect("a cache");
		assert_eq!(fs::metadata(&cache).expect("a folder").mode() & 0o777, 0o700);
		fs::set_permissions(&cache, fs::Permissions::from_mode(0o710)).expect("changed");
		assert!(WasmCache::open(&cache).expect_err("refused").contains("chmod go="));
		let given = WasmCache::for_chain(&Choice::Folder(cache), &ChainType::Development);
		assert!(matches!(given, Err(ServiceError::Other(error)) if error.contains("--wasm-cache off")));
	}

	#[test]
	fn a_folder_that_cannot_be_made_is_an_error_only_if_it_was_given() {
		let folder = TempDir::new().expect("a folder");
		let file = folder.path().join("file");
		fs::write(&file, []).expect("written");
		let beside = Some(file.join("cache"));
		assert!(WasmCache::choose(&Choice::Auto, &ChainType::Live, beside.clone()).expect("none").is_none());
		let given = Choice::Folder(file.join("cache"));
		assert!(WasmCache::choose(&given, &ChainType::Live, beside).is_err());
	}

	#[test]
	fn the_folder_suits_the_chain_and_the_role() {
		let beside = || Some(PathBuf::from("/var/lib/cadena/chains/mx/wasm-cache"));
		let choice = |word: &str| word.parse::<Choice>().expect("never fails");
		for chain in [ChainType::Development, ChainType::Local] {
			let folder = choice("auto").folder(&chain, beside()).expect("a folder");
			assert!(folder.ends_with("cadena/node"));
			assert_eq!(choice("off").folder(&chain, beside()), None);
		}
		for chain in [ChainType::Live, ChainType::Custom("practice".into())] {
			assert_eq!(choice("auto").folder(&chain, beside()), beside());
			assert_eq!(choice("auto").folder(&chain, None), None, "an authority in earnest");
			assert_eq!(choice("off").folder(&chain, beside()), None);
			assert_eq!(choice("/tmp/cache").folder(&chain, None), Some("/tmp/cache".into()));
		}
	}
}
