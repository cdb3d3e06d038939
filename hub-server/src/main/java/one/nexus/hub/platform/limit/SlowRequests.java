package one.nexus.hub.platform.limit;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Singleton;

/**
 * Closes connections over which a request never becomes whole (slowloris), and those beyond a number: the server's own
 * time-out begins anew with every byte.
 */
@Singleton
class SlowRequests implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final ConnectionLimits limits;
    private final AtomicInteger open = new AtomicInteger();

    SlowRequests(ConnectionLimits limits) {
        this.limits = limits;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer());
        return event.getBean();
    }

    /** The template the server asks for a customizer of each channel. */
    private final class Customizer implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return new OfChannel(channel);
        }
    }

    private final class OfChannel implements NettyServerCustomizer {

        private final Channel channel;

        OfChannel(Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel other, ChannelRole role) {
            return new OfChannel(other);
        }

        @Override
        public void onStreamPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                Watch watch = new Watch(channel);
                pipeline.addFirst("request-bytes", watch.new Bytes());
                pipeline.addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "request-parts",
                        watch.new Parts());
                watch.counted();
            }
        }
    }

    /** One connection and the request it carries; lives in its event loop, so plain fields do. */
    private final class Watch {

        private final Channel channel;
        private boolean inBody;
        private @Nullable ScheduledFuture<?> deadline;

        Watch(Channel channel) {
            this.channel = channel;
        }

        void counted() {
            channel.closeFuture().addListener(closed -> open.decrementAndGet());
            if (open.incrementAndGet() > limits.most()) {
                channel.close();
                return;
            }
            await(limits.headSeconds());
        }

        private void await(int seconds) {
            done();
            deadline = channel.eventLoop().schedule(this::giveUp, seconds, TimeUnit.SECONDS);
        }

        private void done() {
            if (deadline != null) {
                deadline.cancel(false);
                deadline = null;
            }
        }

        /** A connection that has become a socket has no codec of requests any more, and no requests. */
        private void giveUp() {
            if (channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                channel.close();
            }
        }

        /** Before the codec: a byte of a new request starts the clock. */
        private final class Bytes extends ChannelInboundHandlerAdapter {

            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (deadline == null && !inBody) {
                    await(limits.headSeconds());
                }
                context.fireChannelRead(message);
            }
        }

        /** After the codec: the head and the end of a request. */
        private final class Parts extends ChannelInboundHandlerAdapter {

            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (message instanceof HttpRequest) {
                    inBody = true;
                    await(limits.bodySeconds());
                }
                if (message instanceof LastHttpContent) {
                    inBody = false;
                    done();
                }
                context.fireChannelRead(message);
            }
        }
    }
}
