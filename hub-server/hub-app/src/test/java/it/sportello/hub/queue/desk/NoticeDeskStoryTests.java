package it.sportello.hub.queue.desk;

import static it.sportello.hub.Town.ANNA;
import static it.sportello.hub.Town.CARLA;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import it.sportello.api.LineFrame;
import it.sportello.api.LineNotice;
import it.sportello.api.Refusal;
import it.sportello.api.Topic;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.cluster.FrameRelay;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.LineNotices;
import it.sportello.hub.queue.views.QueueView;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@ActiveProfiles("demo")
class NoticeDeskStoryTests {

    private static final Map<String, String> SLOW =
            Map.of("it", "Il sistema è lento.", "de", "Das System ist langsam.");

    @Autowired
    LineNotices notices;

    @Autowired
    QueueView queue;

    @Autowired
    FrameRelay relay;

    @Autowired
    AuditLog audit;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @Test
    void whatIsSaidReachesThoseWhoWaitUntilItIsTakenBack() {
        assertThat(notices.say(ORGANISATION, CARLA, VIRTUAL, SLOW)).isEqualTo(new Answer.Accepted(null));
        await().untilAsserted(() -> assertThat(shown().map(LineNotice::texts)).contains(SLOW));
        assertThat(queue.snapshotOf(ORGANISATION).notices()).containsKey(VIRTUAL);

        notices.say(ORGANISATION, CARLA, VIRTUAL, Map.of("it", "Riprendiamo alle 11."));
        await().untilAsserted(() ->
                assertThat(shown().map(LineNotice::texts)).contains(Map.of("it", "Riprendiamo alle 11.")));

        notices.takeBack(ORGANISATION, CARLA, VIRTUAL);
        await().untilAsserted(() -> assertThat(shown()).isEmpty());
        assertThat(audit.listNewest(ORGANISATION, 3))
                .extracting(AuditEntry::act)
                .containsExactly("NOTICE_TAKEN_BACK", "NOTICE_SAID", "NOTICE_SAID");
        assertThat(audit.listNewest(ORGANISATION, 3))
                .allSatisfy(entry -> assertThat(entry.subject()).isEqualTo(VIRTUAL.toString()));
    }

    @Test
    void onlyWhoServesALineSpeaksToIt() {
        assertThat(notices.say(ORGANISATION, ANNA, VIRTUAL, SLOW))
                .isEqualTo(new Answer.Refused(Refusal.NOT_ALLOWED, null));
        assertThat(notices.takeBack(ORGANISATION, ANNA, VIRTUAL))
                .isEqualTo(new Answer.Refused(Refusal.NOT_ALLOWED, null));
    }

    @Test
    void anEmptyOrEndlessNoticeIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notices.say(ORGANISATION, CARLA, VIRTUAL, Map.of("it", " ")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notices.say(ORGANISATION, CARLA, VIRTUAL, Map.of("it", "x".repeat(301))));
    }

    private Optional<LineNotice> shown() {
        return relay.find(Topic.line(VIRTUAL))
                .map(LineFrame.class::cast)
                .flatMap(frame -> Optional.ofNullable(frame.notice()));
    }
}
