import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;

/** Reads lines "FILE FLAVOUR..." and says for each whether veraPDF finds the file to keep to it; one engine for all. */
public class Vera {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        List<String> lines = new BufferedReader(new InputStreamReader(System.in)).lines().toList();
        AtomicInteger sound = new AtomicInteger(), broken = new AtomicInteger();
        AtomicLong assertions = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        for (String line : lines) pool.submit(() -> {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                PDFAFlavour flavour = PDFAFlavour.byFlavourId(words[i]);
                try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(Path.of(words[0])));
                     PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                     PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    ValidationResult result = validator.validate(parser);
                    assertions.addAndGet(result.getTotalAssertions());
                    if (result.isCompliant()) { sound.incrementAndGet(); continue; }
                    broken.incrementAndGet();
                    Set<String> faults = new TreeSet<>();
                    for (TestAssertion found : result.getTestAssertions())
                        if (found.getStatus() == TestAssertion.Status.FAILED)
                            faults.add(found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber() + ": " + found.getMessage());
                    System.out.println(words[0] + " does not keep to " + words[i] + "\n    " + String.join("\n    ", faults));
                } catch (Throwable fault) {
                    broken.incrementAndGet();
                    System.out.println(words[0] + " could not be looked at for " + words[i] + ": " + fault);
                }
            }
        });
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.HOURS);
        System.out.println("veraPDF: " + sound + " verdicts that a file keeps to its standard, " + broken + " that it does not, " + assertions + " assertions");
        System.exit(broken.get() == 0 ? 0 : 1);
    }
}
