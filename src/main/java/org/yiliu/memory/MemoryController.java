package org.yiliu.memory;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.ItemPage;
import org.yiliu.web.Refusal;

/** The memory's page: what was translated before, looked up by any piece of it; files in and out. */
@Controller
@RequestMapping("/memory")
class MemoryController {

    private static final int SIZE = 20;

    private final Concordance concordance;
    private final MemoryImports imports;
    private final Accounts accounts;

    MemoryController(Concordance concordance, MemoryImports imports, Accounts accounts) {
        this.concordance = concordance;
        this.imports = imports;
        this.accounts = accounts;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Locale reader,
            Model model) {
        String piece =
                q.strip().length() > Concordance.LONGEST ? q.strip().substring(0, Concordance.LONGEST) : q.strip();
        ItemPage<StoredUnit> found = concordance.search(piece, all, Math.max(0, page), SIZE);
        Map<String, Person> people = people(found.items());
        model.addAttribute("q", piece);
        model.addAttribute("all", all);
        model.addAttribute("page", found.map(unit -> UnitRow.of(unit, piece, people, reader)));
        model.addAttribute("pageAddress", address(piece, all) + "page=");
        may(model);
        if (script) {
            return "memory/memory :: memory-list";
        }
        model.addAttribute("inUse", piece.isEmpty() && !all ? found.total() : concordance.inUse());
        model.addAttribute("latest", imports.latest().orElse(null));
        return "memory/memory";
    }

    @PostMapping("/{id}/retirement")
    String retire(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String q,
            RedirectAttributes flash) {
        try {
            concordance.retire(id, reason);
            flash.addFlashAttribute("toast", "memory.retired");
        } catch (InvalidRequestException | UnitNotInUseException refusal) {
            flash.addFlashAttribute("problem", words(refusal));
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath("/memory")
                        .queryParam("q", "{q}")
                        .build(q)
                        .toASCIIString();
    }

    @PostMapping("/imports")
    String take(@RequestPart("file") MultipartFile file, RedirectAttributes flash) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            return "redirect:/memory/imports/" + imports.take(name, file.getInputStream(), file.getSize());
        } catch (EmptyMemoryFileException | MemoryFileTooLargeException refusal) {
            flash.addFlashAttribute("problem", words(refusal));
            return "redirect:/memory";
        }
    }

    @GetMapping("/imports/{id}")
    String progress(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Model model) {
        ImportProgress progress = imports.find(id).orElseThrow(() -> new UnitNotFoundException(id));
        model.addAttribute("progress", progress);
        model.addAttribute("fileLang", UnitRow.lang(progress.fileName()));
        return script ? "memory/import :: memory-import" : "memory/import";
    }

    private void may(Model model) {
        Set<Role> roles = accounts.current().roles();
        boolean keeps = roles.contains(Role.COORDINATOR) || roles.contains(Role.CHIEF_EDITOR);
        model.addAttribute("mayExchange", keeps);
        model.addAttribute("mayRetire", keeps || roles.contains(Role.ADMIN));
    }

    private Map<String, Person> people(Collection<StoredUnit> units) {
        return accounts.named(units.stream()
                .flatMap(unit -> Stream.of(unit.unit().translator(), unit.unit().reviewer(), unit.retiredBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static String address(String q, boolean all) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/memory");
        if (!q.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (all) {
            address.queryParam("all", "true");
        }
        String path = q.isEmpty() ? address.toUriString() : address.build(q).toASCIIString();
        return path + (path.contains("?") ? "&" : "?");
    }

    private static DefaultMessageSourceResolvable words(Refusal refusal) {
        String key = refusal instanceof InvalidRequestException invalid
                        && !invalid.problems().isEmpty()
                ? invalid.problems().get(0).message()
                : refusal.messageKey();
        return new DefaultMessageSourceResolvable(new String[] {key}, refusal.arguments(), key);
    }
}
