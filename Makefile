# wallmap: `make help` tells what there is. Everything that is made goes to $(BUILD).

CC      ?= cc
CFLAGS  ?= -O2 -g
prefix  ?= /usr/local
bindir  ?= $(prefix)/bin
libdir  ?= $(prefix)/lib
datadir ?= $(prefix)/share
mandir  ?= $(datadir)/man
includedir ?= $(prefix)/include
comma   := ,
BUILD   ?= build
VERSION := 0.1.0
SONAME  := libwallmap.so.0

PACKAGES      := glib-2.0 libxml-2.0 cairo harfbuzz freetype2 fontconfig zlib
EXTRA_PACKAGES := glib-2.0 gobject-2.0 cairo pangocairo pangoft2 fontconfig librsvg-2.0
TEST_PACKAGES := cmocka json-glib-1.0 libpng librsvg-2.0
PKG_CONFIG    ?= pkg-config

# For programs that run while building. Cross-building: CC=aarch64-linux-gnu-gcc CC_FOR_BUILD=gcc, and PKG_CONFIG.
CC_FOR_BUILD         ?= $(CC)
CFLAGS_FOR_BUILD     ?= -O2
PKG_CONFIG_FOR_BUILD ?= pkg-config

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
            -Wvla -Wformat=2
override CPPFLAGS += -Isrc -Iinclude -I$(BUILD) -D_GNU_SOURCE -DWALLMAP_VERSION='"$(VERSION)"' \
            $(shell $(PKG_CONFIG) --cflags $(PACKAGES) $(EXTRA_PACKAGES) 2>/dev/null | sed 's/-I/-isystem /g')
override CFLAGS += -std=c11 -fPIC -fvisibility=hidden $(WARNINGS)
NATIVE    := -std=c11 -Isrc -D_GNU_SOURCE $(WARNINGS) -Wno-overlength-strings \
             $(shell $(PKG_CONFIG_FOR_BUILD) --cflags glib-2.0 cairo 2>/dev/null | sed 's/-I/-isystem /g')
NATIVE_LIBS := $(shell $(PKG_CONFIG_FOR_BUILD) --libs glib-2.0 2>/dev/null) -lm
LIBS      := $(shell $(PKG_CONFIG) --libs $(PACKAGES) 2>/dev/null) -lm
EXTRA_LIBS := $(shell $(PKG_CONFIG) --libs $(EXTRA_PACKAGES) 2>/dev/null)
TEST_CPPFLAGS := $(shell $(PKG_CONFIG) --cflags $(TEST_PACKAGES) 2>/dev/null | sed 's/-I/-isystem /g')
TEST_LIBS := $(shell $(PKG_CONFIG) --libs $(TEST_PACKAGES) 2>/dev/null)

SOURCES     := $(filter-out src/cli/% src/module/%,$(sort $(wildcard src/*/*.c)))
EXTRA_SOURCES := $(sort $(wildcard src/module/*.c))
CLI_SOURCES := $(sort $(wildcard src/cli/*.c))
UNIT_TESTS  := $(sort $(wildcard tests/unit/*.c))
SUPPORT     := $(sort $(wildcard tests/support/*.c))
ICONS       := $(sort $(wildcard icons/*.svg))
SCHEMAS     := $(sort $(wildcard schema/wallmap.*))
CATALOGUES  := $(patsubst %.po,$(BUILD)/%.mo,$(sort $(wildcard po/*.po)))

OBJECTS     := $(SOURCES:%.c=$(BUILD)/%.o) $(addprefix $(BUILD)/,resources.o icons.lists.o icons.phrases.o)
# The program shares with the library how text is broken and JSON is written.
CLI_OBJECTS := $(CLI_SOURCES:%.c=$(BUILD)/%.o) $(patsubst %,$(BUILD)/src/base/%.o,escape json_text json_tree prose)
EXTRA       := $(BUILD)/wallmap-extra.so
EXTRA_OBJECTS := $(EXTRA_SOURCES:%.c=$(BUILD)/%.o)
# Programs with the library inside look for it beside themselves.
EXTRA_BESIDE := $(patsubst %,$(BUILD)/%/wallmap-extra.so,bench tools tests/unit tests/property tests/fuzz tests/packs tests/golden tests/pixels)
UNIT_BINS   := $(UNIT_TESTS:%.c=$(BUILD)/%)
PROPERTY    := $(sort $(wildcard tests/property/*.c))
FUZZERS     := $(sort $(wildcard tests/fuzz/*.c))
PROPERTY_BIN := $(BUILD)/tests/property/property
FUZZ_BINS   := $(FUZZERS:%.c=$(BUILD)/%)
SCORE       := $(BUILD)/tests/score/score
SCORE_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/score/*.c)))
PACKS       := $(BUILD)/tests/packs/packs
COMPARE     := $(BUILD)/tests/compare/draw
REGISTER    := $(BUILD)/tests/golden/register
PIXELS      := $(BUILD)/tests/pixels/pixels
THREADS     := $(BUILD)/tests/threads/threads
NAIVE_PNG   := $(BUILD)/bench/naive-png
DOCUMENT    := $(BUILD)/tests/support/document.o
PACK_PLACES ?= openclipart=/usr/share/openclipart/svg node_modules/@iconify-json
FUZZ_SECONDS ?= 60
IMGDIFF     := $(BUILD)/tools/imgdiff/imgdiff
IMGDIFF_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tools/imgdiff/*.c)))
DOCGEN      := $(BUILD)/tools/docgen
PACKER      := $(BUILD)/tools/pack-files
COMPILER    := $(BUILD)/tools/compile-icons
COMPILER_OBJECTS := $(patsubst %.c,$(BUILD)/native/%.o,$(sort $(wildcard tools/compile-icons/*.c)))
STEMMER     := $(BUILD)/tools/stem-phrases
STEMMER_OBJECTS := $(patsubst %,$(BUILD)/native/%.o,tools/stem-phrases src/icon/table src/icon/display_list src/icon/words \
                   src/base/arena src/base/resource resources icons.lists)
SANITIZE    := -O1 -g -fno-omit-frame-pointer -fno-sanitize-recover=undefined -fsanitize=undefined

.PHONY: all help generated po install tests check golden-accept check-icons check-packs lint tidy asan tsan fuzz fuzzers coverage bench bench-layout bench-render clean
.PRECIOUS: $(BUILD)/%.o $(BUILD)/native/%.o $(BUILD)/resources.c $(BUILD)/icons.lists.c $(BUILD)/icons.phrases.c
all: $(BUILD)/wallmap $(EXTRA) ## build the program and the library

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | sort | awk -F'\t' '{printf "  %-16s %s\n", $$1, $$2}'

$(BUILD)/tests/%.o: override CPPFLAGS += $(TEST_CPPFLAGS)
$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	@echo "  compile $<"
	@$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# Catalogues are read by src/say/catalogue.c; little-endian everywhere, so that they are the same everywhere.
$(BUILD)/po/%.mo: po/%.po
	@mkdir -p $(@D)
	@msgfmt --check --endianness=little --output-file=$@ $<

$(BUILD)/native/%.o: %.c
	@mkdir -p $(@D)
	@$(CC_FOR_BUILD) $(NATIVE) $(CFLAGS_FOR_BUILD) -MMD -MP -c -o $@ $<

$(BUILD)/native/%.o: $(BUILD)/%.c
	@mkdir -p $(@D)
	@$(CC_FOR_BUILD) $(NATIVE) $(CFLAGS_FOR_BUILD) -c -o $@ $<

# What the program brings along, packed into it: the names of the pictures, the schemas and the catalogues.
$(PACKER): $(BUILD)/native/tools/pack-files.o
	@mkdir -p $(@D)
	@$(CC_FOR_BUILD) $(CFLAGS_FOR_BUILD) -o $@ $^

$(BUILD)/resources.c: $(PACKER) icons/names.tsv icons/sets.tsv $(SCHEMAS) $(CATALOGUES)
	@echo "  pack files"
	@$(PACKER) $(filter-out $<,$^) > $@.part && mv $@.part $@

# The pictures, as lists of what is painted.
$(COMPILER): $(COMPILER_OBJECTS)
	@mkdir -p $(@D)
	@$(CC_FOR_BUILD) $(CFLAGS_FOR_BUILD) -o $@ $^ $(NATIVE_LIBS)

$(BUILD)/icons.lists.c: $(COMPILER) $(ICONS)
	@echo "  compile icons"
	@$(COMPILER) $(ICONS) > $@.part && mv $@.part $@

# The words of the pictures, cut to stems; this takes too long for the start of a program.
$(STEMMER): $(STEMMER_OBJECTS)
	@mkdir -p $(@D)
	@$(CC_FOR_BUILD) $(CFLAGS_FOR_BUILD) -o $@ $^ $(NATIVE_LIBS)

$(BUILD)/icons.phrases.c: $(STEMMER)
	@echo "  stem phrases"
	@$(STEMMER) > $@.part && mv $@.part $@

$(BUILD)/resources.o $(BUILD)/icons.lists.o $(BUILD)/icons.phrases.o: %.o: %.c
	@$(CC) $(CPPFLAGS) $(CFLAGS) -Wno-overlength-strings -c -o $@ $<

# Everything, for tests that reach inside; the shared library shows wallmap.h only.
$(BUILD)/libwallmap-inside.a: $(OBJECTS) | $(EXTRA_BESIDE)
	@rm -f $@
	@ar rcs $@ $^

# What few maps need and what takes long to start, opened when it is needed.
$(EXTRA): $(EXTRA_OBJECTS)
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -shared -o $@ $^ $(EXTRA_LIBS)

$(EXTRA_BESIDE): | $(EXTRA)
	@mkdir -p $(@D)
	@ln -sf $(abspath $(EXTRA)) $@

$(BUILD)/$(SONAME): $(OBJECTS)
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(SONAME) -o $@ $^ $(LIBS)
	@ln -sf $(SONAME) $(BUILD)/libwallmap.so

$(BUILD)/wallmap: $(CLI_OBJECTS) $(BUILD)/$(SONAME)
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(CLI_OBJECTS) -L$(BUILD) -lwallmap -Wl,-rpath,'$$ORIGIN' $(LIBS)

# What is written from the tables; tests hold the two together.
generated: $(BUILD)/wallmap $(DOCGEN) ## write docs/wallmap.1, docs/FINDINGS.md and the tables of other pages again
	@$(BUILD)/wallmap help --man > docs/wallmap.1
	@$(DOCGEN) findings > docs/FINDINGS.md
	@$(DOCGEN) limits | tools/put-table docs/FORMAT.md > $(BUILD)/page.md && cp $(BUILD)/page.md docs/FORMAT.md

po: ## take the messages out of the sources into po/wallmap.pot, and bring po/*.po up to date with it
	@tools/catalogues update

$(DOCGEN): $(BUILD)/tools/docgen.o $(BUILD)/libwallmap-inside.a
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# Where the library is not in the linker's own folders, the installed program knows its place.
install: all ## install below $(DESTDIR)$(prefix): program, library, manual page, completions
	@install -d $(addprefix $(DESTDIR),$(bindir) $(libdir)/pkgconfig $(libdir)/wallmap $(includedir) $(mandir)/man1 \
	    $(datadir)/bash-completion/completions $(datadir)/zsh/site-functions $(datadir)/fish/vendor_completions.d)
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $(DESTDIR)$(bindir)/wallmap $(CLI_OBJECTS) -L$(BUILD) -lwallmap \
	    $(if $(filter /usr/lib%,$(libdir)),,-Wl$(comma)-rpath$(comma)$(libdir)) $(LIBS)
	@install -m 755 $(BUILD)/$(SONAME) $(DESTDIR)$(libdir)
	@install -m 755 $(EXTRA) $(DESTDIR)$(libdir)/wallmap
	@ln -sf $(SONAME) $(DESTDIR)$(libdir)/libwallmap.so
	@printf '%s\n' 'Name: wallmap' 'Description: draws how work runs through an office' 'Version: $(VERSION)' \
	    'Cflags: -I$(includedir)' 'Libs: -L$(libdir) -lwallmap' > $(DESTDIR)$(libdir)/pkgconfig/wallmap.pc
	@install -m 644 include/wallmap.h $(DESTDIR)$(includedir)
	@install -m 644 docs/wallmap.1 $(DESTDIR)$(mandir)/man1
	@$(BUILD)/wallmap completions bash > $(DESTDIR)$(datadir)/bash-completion/completions/wallmap
	@$(BUILD)/wallmap completions zsh > $(DESTDIR)$(datadir)/zsh/site-functions/_wallmap
	@$(BUILD)/wallmap completions fish > $(DESTDIR)$(datadir)/fish/vendor_completions.d/wallmap.fish

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.o $(SUPPORT:%.c=$(BUILD)/%.o) $(BUILD)/libwallmap-inside.a
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(TEST_LIBS)

$(BUILD)/tests/unit/imgdiff: $(BUILD)/tools/imgdiff/judge.o

$(PROPERTY_BIN): $(PROPERTY:%.c=$(BUILD)/%.o) $(BUILD)/libwallmap-inside.a
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# A fuzz target draws on the workflows that the property tests make, and on what expands strips and pictures.
$(BUILD)/tests/fuzz/%: $(BUILD)/tests/fuzz/%.o $(BUILD)/tests/support/unpack.o $(BUILD)/tests/support/painted.o \
    $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/property/made*.c)) $(BUILD)/libwallmap-inside.a
	@echo "  link $@"
	@$(CC) $(CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $^ $(LIBS) $(TEST_LIBS)

# The scorer knows nothing of wallmap but the JSON that it writes.
$(SCORE): $(SCORE_OBJECTS)
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(TEST_LIBS)

$(PACKS): $(PACKS).o $(BUILD)/libwallmap-inside.a
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(COMPARE): $(COMPARE).o $(DOCUMENT) $(BUILD)/$(SONAME)
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) -L$(BUILD) -lwallmap -Wl,-rpath,'$$ORIGIN/../..' $(LIBS)

$(IMGDIFF): $(IMGDIFF_OBJECTS)
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(TEST_LIBS)

$(REGISTER): $(REGISTER).o $(DOCUMENT) $(BUILD)/libwallmap-inside.a
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(PIXELS): $(PIXELS).o $(DOCUMENT) $(BUILD)/tests/support/painted.o $(BUILD)/libwallmap-inside.a
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(TEST_LIBS)

$(NAIVE_PNG): $(NAIVE_PNG).o $(DOCUMENT) $(BUILD)/libwallmap-inside.a
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(THREADS): $(THREADS).o $(DOCUMENT) $(BUILD)/$(SONAME)
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -rdynamic -o $@ $(filter %.o,$^) -L$(BUILD) -lwallmap -Wl,-rpath,'$$ORIGIN/../..' $(LIBS)

check-packs: $(PACKS) ## draw every picture of the packs in PACK_PLACES (Debian's openclipart-svg, npm's @iconify-json)
	@$(PACKS) $(PACK_PLACES)

tests: $(BUILD)/wallmap $(EXTRA) $(UNIT_BINS) $(PROPERTY_BIN) $(DOCGEN) $(SCORE) $(PACKS) $(COMPARE) $(PIXELS) $(THREADS) $(REGISTER) $(IMGDIFF)

check: tests ## build, then run every test, or only PARTS of them: "unit golden"
	@BUILD=$(BUILD) CC='$(CC)' tests/run $(PARTS)

golden-accept: $(BUILD)/wallmap $(COMPARE) $(REGISTER) $(IMGDIFF) ## show what changed in golden scenes and pictures, then take it as right
	@BUILD=$(BUILD) tests/golden/accept

check-icons: ## hold every picture to the rules of the family
	@tools/check-icons

GCC_BUILD ?= $(BUILD)/gcc
lint: ## layers, form, sizes, and no warning under gcc and clang
	@tools/lint
	@$(MAKE) --no-print-directory BUILD=$(GCC_BUILD) CC=gcc CFLAGS='-O2 -g -Werror' CFLAGS_FOR_BUILD=-Werror tests
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/clang CC=clang CFLAGS='-O1 -g -Werror' CFLAGS_FOR_BUILD=-Werror tests

tidy: $(SOURCES:%.c=$(BUILD)/%.tidy) $(CLI_SOURCES:%.c=$(BUILD)/%.tidy) $(EXTRA_SOURCES:%.c=$(BUILD)/%.tidy) ## clang-tidy over our own sources

$(BUILD)/%.tidy: %.c .clang-tidy
	@mkdir -p $(@D)
	@echo "  tidy $<"
	@clang-tidy --quiet $< -- $(CPPFLAGS) -std=c11 2>/dev/null
	@touch $@

asan: ## the whole suite under address and undefined behaviour sanitizers
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/asan CFLAGS='$(SANITIZE),address' check

tsan: ## maps of one document in eight threads under ThreadSanitizer
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/tsan CFLAGS='-O1 -g -fsanitize=thread' $(BUILD)/tsan/tests/threads/threads $(BUILD)/tsan/wallmap-extra.so
	@BUILD=$(BUILD)/tsan tests/run threads

fuzzers: $(FUZZ_BINS)

fuzz: ## each entry point for FUZZ_SECONDS (60) under libFuzzer
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz CC=clang CFLAGS='$(SANITIZE),address,fuzzer-no-link' fuzzers
	@BUILD=$(BUILD)/fuzz FUZZ_SECONDS=$(FUZZ_SECONDS) tests/fuzz/run

coverage: ## which lines (at least 90 %) and branches (80 %) of our own code the suite reaches
	@rm -rf $(BUILD)/coverage/src/*/*.gcda
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/coverage CFLAGS='-O1 -g --coverage' \
	    LDFLAGS=-Wl,--exclude-libs,ALL check; status=$$?; \
	gcovr --root . --object-directory $(BUILD)/coverage --filter 'src/' --exclude-unreachable-branches \
	    --exclude-throw-branches --gcov-ignore-parse-errors --sort-percentage --txt $(BUILD)/coverage.txt \
	    --print-summary --fail-under-line 90 --fail-under-branch 80 2>$(BUILD)/coverage.log && exit $$status

bench: all ## the figures of bench/README.md, measured on this machine
	@BUILD=$(BUILD) bench/run-small

bench-layout: $(BUILD)/wallmap $(SCORE) ## how good the layout is and what it takes, beside dot and others
	@BUILD=$(BUILD) bench/layout/run

bench-render: all $(NAIVE_PNG) ## what large pictures take, beside one Cairo surface
	@BUILD=$(BUILD) bench/run-render

clean: ## remove what was built
	@rm -rf $(BUILD)

-include $(DOCGEN).d $(BUILD)/native/tools/pack-files.d $(COMPILER_OBJECTS:.o=.d) $(STEMMER_OBJECTS:.o=.d) $(PACKS).d $(COMPARE).d $(PIXELS).d $(THREADS).d $(NAIVE_PNG).d $(SCORE_OBJECTS:.o=.d) $(IMGDIFF_OBJECTS:.o=.d) $(REGISTER).d $(OBJECTS:.o=.d) $(CLI_OBJECTS:.o=.d) $(EXTRA_OBJECTS:.o=.d) $(UNIT_TESTS:%.c=$(BUILD)/%.d) \
    $(PROPERTY:%.c=$(BUILD)/%.d) $(FUZZERS:%.c=$(BUILD)/%.d) $(SUPPORT:%.c=$(BUILD)/%.d)
